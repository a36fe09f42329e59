# Lists as XLSX, in and out: book.py reads and writes workbooks, kinds.py knows the four lists, intake.py tries and
# takes rows over. What a row means in the tables is decided by the actions.

# Documents into rows, through the actions of both subjects; and rows back into what a document would have said.

# Kept empty of imports: script/* load rakor.local with a bare Python, before anything is installed.

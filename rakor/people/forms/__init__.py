# What people type about governments, units, posts, groups and users. Plain forms: the rules are the actions' own, and
# their ValidationErrors come back as the form's.

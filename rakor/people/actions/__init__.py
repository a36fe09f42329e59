# The only writers of the people tables, one module per subject. Who may is asked here where a role gives power over
# others (users.py); everything else is asked by the views through access.py.

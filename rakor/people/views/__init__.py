# Pages of people, one module per subject. None of them writes: that is actions.

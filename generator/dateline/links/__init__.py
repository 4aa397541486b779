"""Whether the sources' addresses still answer: the only part that asks other servers for anything.

Nothing here runs during a check, a build or a preview. `dateline links` calls it, by hand or once a week.
"""

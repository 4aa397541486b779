"""The search index: files that a page of any static site can look things up in, without a server.

`entries` (what stands on pages) and `facts` (what records say of themselves) become `documents`; their `terms`
and names are inverted into `postings`, which are cut into `shards` of some 10 KB each. The program that asks
them in the browser lies in `dateline/search/browser/`; it folds text and finds dates by the same rules.
"""

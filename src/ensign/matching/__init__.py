"""Subjects and entities to evidence and scores.

matcher.py has the whole way; scoring.py the policy on one page, with alignment.py before it, verdicts.py and judging.py
behind. Of the packages each uses those before it: arrays, words, reading (subjects' names), otherwise and search (the
listed names that could be meant), evidence.
"""

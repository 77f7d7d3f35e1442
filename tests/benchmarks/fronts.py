"""How often firms' names begin with a short legal form: those of its own countries, and all others.

    python tests/benchmarks/fronts.py gleif_lei_names.csv.gz

The file is GLEIF's (CC0), with the columns Entity.LegalName and Entity.LegalAddress.Country. Where others' names
begin with it and its own countries' do not, it is a word there (AG Insurance, BT Group), so that legal_forms.csv
has it at the end only: position "last".
"""

import csv
import gzip
import sys
from collections import Counter
from pathlib import Path

from ensign.text import legal_forms
from ensign.text.words import texts

LONGEST = 4


def main() -> None:
    """Print a line a form: its position in the table, and the names that it begins and ends."""
    forms = {form[0]: said for form, said in legal_forms.every().items() if len(form) == 1 and len(form[0]) <= LONGEST}
    own: Counter[str] = Counter()
    others: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    with gzip.open(Path(sys.argv[1]), "rt", encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream):
            words = texts(row["Entity.LegalName"].replace(".", ""))
            if len(words) < 2:
                continue
            ends[words[-1]] += 1
            if words[0] in forms:
                country = row["Entity.LegalAddress.Country"].lower()
                (own if country in forms[words[0]].countries else others)[words[0]] += 1
    print(f"{'form':<6}{'position':<10}{'begins own':>12}{'begins others':>15}{'ends':>8}  countries")
    for form, said in sorted(forms.items()):
        countries = " ".join(sorted(said.countries))
        print(f"{form:<6}{said.position:<10}{own[form]:>12,}{others[form]:>15,}{ends[form]:>8,}  {countries}")


if __name__ == "__main__":
    main()

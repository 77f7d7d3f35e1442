"""`python -m ensign`: the same as the command `ensign`."""

from ensign.cli.main import main

if __name__ == "__main__":
    main()

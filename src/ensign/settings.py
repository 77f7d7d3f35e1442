"""Every weight, factor and limit of the score, one frozen value, with a digest.

No environment variable changes a result. What names are read as before they are compared, and how long words are at
least that are compared for a reason at all (matching/words/reasons.py, similarity.py), is a matter of the release,
which a run's record names beside the digest; a cached index is called after both. Scores are in tenths of a point (0
to 1000), similarities and weights in thousandths; all are integers, so that no order of summing moves a pair across
the line.

How a score comes about, with the names used below (matching/scoring.py has it in code):

    score = sum(weight x similarity^1.5) / (sum(weight) + omission + contradiction + thin evidence)
            x the factors of the conflicts that apply
"""

import hashlib
import json
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class Graded:
    """What likeness of sounds counts for, which is graded."""

    factor: int  # for each thousandth that is alike
    fall: int  # taken off for each thousandth that is unlike
    short: int  # taken off for each consonant that the shorter word has under four
    most: int  # the most that it can be


@dataclass(frozen=True, slots=True)
class Similarities:
    """How alike two words are, by the one best reason that makes them alike."""

    same: int = 1000  # letter by letter, after folding
    country: int = 970  # names of one country where one of them could also mean another (Korea)
    romanised: int = 985  # one surname of Cyrillic letters in two romanisations
    spelling: int = 950  # the same but for letters that stand for one sound
    glued: int = 950  # the same but for a legal form written without a blank
    article: int = 930  # the same but for an article written without a blank
    nickname: int = 920  # a customary short form
    consonants: int = 930  # the same consonants, three or more, and all letters of a script that leaves vowels out
    consonants_short: int = 930  # and two in words of three letters or more
    vowels_near: int = 930  # the same where they differ by no more than e and i, o and u (Hejazi, Hijazi)
    vowels_differ: int = 860  # the same where both write vowels
    other_names: int = 600  # customary names that are not of one another (Hasan, Hossein; Amir, Amin), at most
    variant: int = 870  # one name in two languages or customary romanisations
    akin: int = 850  # two words of firms that translate one of another language (plant, works)
    chinese: int = 850  # one Chinese syllable in pinyin and Wade-Giles
    hanja: int = 910  # a Han character and the syllable that Koreans read it as
    cantonese: int = 910  # a Han character and how Hong Kong writes it in names
    japanese: int = 950  # a word of a Japanese name in Kanji and one of its readings
    hangul: int = 910  # a Hangul syllable and what one of the systems of romanisation makes of it
    korean: int = 820  # one Korean syllable in McCune-Reischauer, Revised and customary spelling
    sound_across: int = 700  # near sounds, one side in another script
    reading: int = 780  # the same when letters are read as in another language
    homophone: int = 750  # two Han characters that are read alike
    prefix: int = 720  # one word begins the other, five letters or more
    sound: int = 680  # near sounds, three or more
    loose_lift: int = 150  # what sharing consonants or a sound adds, within Latin, to the likeness of the spelling
    unwritten_fall: int = 2000  # between such a script and Latin, taken off for each thousandth that is unlike
    firm_short: int = 800  # Latin words of firms, one of three letters or fewer, at most: many are abbreviations
    initial: int = 670  # an initial and a word that begins with it
    edit_most: int = 940  # a slip of the pen never counts for more
    edit_least: int = 550  # nor for less: below, the words are different words
    edit_least_same_script: int = 800  # within one script other than Latin: of four letters one makes another name
    edit_first_sound: int = 100  # taken off where the first sounds differ
    across: Graded = Graded(factor=850, fall=500, short=30, most=900)  # graded likeness of sounds between scripts
    heard: Graded = Graded(factor=1140, fall=1000, short=30, most=940)  # the same where Hangul or Kana write a foreign
    heard_apart: int = 100  # word, and what is taken off where a consonant differs, in Kana for each that does
    heard_otherwise: Graded = Graded(factor=1000, fall=1000, short=30, most=940)  # of one that is not English, whose
    # vowels they keep
    join: int = 980  # factor where two or three neighbours are one word on the other side
    join_least: int = 850  # the least that a joined word must be alike: a key in common, or one slip in seven letters
    join_gain: int = 80  # by which a join must beat the best of its parts alone
    least: int = 500  # below, two words are not aligned
    least_short: int = 600  # the same where one of them has three letters or fewer


@dataclass(frozen=True, slots=True)
class Weights:
    """How much an agreement on a word can say: rarity over the loaded lists, within limits."""

    floor: int = 250  # the commonest word of the lists
    names_at_least: int = 4000  # rarity is counted as if the lists held at least so many names
    rare_up_to: int = 8  # a word in so many names or fewer has full weight
    syllable: int = 450  # a Hangul syllable and a word of another script, at most: there are few syllables
    character: int = 375  # a Han character and a word of another script, at most: many characters are read alike
    join_across: int = 800  # neighbours joined that are nearly one word of another script, at most
    skeleton_share: int = 500  # how far other words with the same consonants make a word common
    frequent_name: int = 650  # a fore- or surname that many people bear, at most
    frequent_from: int = 100  # bearers in 100,000 people, up to which that is so
    frequent_step: int = 130  # what each ten times more bearers take off
    patronymic: int = 600  # an East Slavic patronymic, at most: many leave it out, and there are few fathers' names
    dynastic: int = 150  # the name of a ruling house, which members often leave out, at most
    generic: int = 280  # a word that any firm may use, at most
    rare_word: int = 3  # firms in a million that have a word of full weight; more take off by the logarithm
    short: int = 600  # a word of three letters or fewer in a firm's name, at most: many are abbreviations
    letters: int = 450  # a word of two letters in a firm's name, at most: there are 676
    country: int = 580  # a country in a firm's name, at most
    place: int = 500  # a word of a city, state or province in a firm's name, at most
    initial: int = 250  # a single letter, at most
    long_from: int = 7  # letters from which the length of a word of full weight, too, stands against thin evidence
    long_step: int = 80  # by so much for each letter more
    long_most: int = 1400  # up to this many times its agreement, in thousandths
    acronym: int = 150  # an abbreviation in brackets behind the name that it abbreviates


@dataclass(frozen=True, slots=True)
class Penalties:
    """What words without a counterpart cost. Omission: one side has more; contradiction: both have other words."""

    omitted_by_list: int  # for each weight that only the subject has
    omitted_by_subject: int  # for each weight that only the list has
    contradiction: int  # for each word that both sides have and that differs, whatever its rarity: the least,
    contradiction_most: int  # and the most, less what is taken for thin evidence: relatives agree in much
    thin_below: int  # agreement under which a name that does not agree word for word is thin evidence
    thin: int  # for each weight that the agreement is short of it
    in_full: int = 930  # how alike words of two scripts are that say all of each other: names of them are not thin,
    in_full_sounds: int = 4  # if they have so many consonants together: words of few are alike by chance
    contradiction_known: int = 1000  # what contradiction is at most where two words of a firm's own agree


@dataclass(frozen=True, slots=True)
class Conflicts:
    """Factors on the score where a distinguishing word is on both sides and differs."""

    number: int = 700  # both have a number, and not the same: SAM JONG 1, SAM JONG 2
    country: int = 700  # both have a country, and not the same: Ship Registry of Cambodia, of Mongolia
    opposite: int = 700  # both have a word of few that are told apart, and not the same: North Oil, South Oil
    business: int = 900  # both say what they do, and not the same: Angkor Panorama Museum, Panorama Tours Angkor
    generic: int = 900  # nothing but generic words agrees, and more such words are left over
    distinctive: int = 820  # nothing but generic words agrees, and a distinctive word is left over
    legal_form: int = 960  # both have a legal form, and not the same: LP, Co Ltd
    legal_form_too: int = 820  # the same where words are left over, too: another firm nearly always
    legal_form_missing: int = 980  # a legal form on one side only
    generic_near: int = 850  # both names are nothing but generic words, some in another form or with another legal form
    generic_other: int = 650  # the same, with words in another form or order beside another legal form or country
    single: int = 950  # one word given of a person's name that has several
    single_nearly: int = 850  # a name of one word is nearly one of several words, but not it; of persons the listed one
    titled: int = 890  # one name that many people bear is all that agrees, with a title that the other has not
    single_common: int = 790  # one word that many firms have is all of the listed name, beside words of trade
    own_common: int = 880  # the one or two telling words that agree are those of many firms, and not all of both names
    own_nearly: int = 900  # their one telling word is nearly the same only, and short, or beside more words of trade
    heard: int = 700  # names of one short word each, alike only as one may be heard: Clark, グルグ
    order: int = 850  # the same words in another order, beyond surname first or last
    mothers_name: int = 820  # of two Spanish surnames one side has the mother's only
    father: int = 820  # a given name and the patronymic made of it: Valentin, Denis Valentinovich
    patronymic: int = 820  # a surname and a father's name, beside another surname: Mikhailova, Mikhailovna
    character: int = 820  # of a name in Han characters one is left over: 陳志宏, Chen Zhi
    burmese: int = 820  # of a name of Burmese words one is left over: Zaw Min Hlaing, Zaw Min
    generation: int = 800  # father and son of one name, or uncle and nephew: Sakara Filho, Sakara Neto
    middle_name: int = 700  # Nguyen Van Anh, a man, and Nguyen Thi Anh, a woman
    order_patronymic: int = 710  # father and son are exchanged: A bin B C, B bin A C


@dataclass(frozen=True, slots=True)
class Chances:
    """From where on words say too much, or too little, for names to be alike by chance: what conflicts go by."""

    known: int = 2  # so many words of a firm's own say which it is, whatever else differs
    firms: int = 2  # so many words that any firm may use, or fewer, are a name that many firms have
    many: int = 3  # so many words that agree are hardly another firm's, though many firms have the one of its own
    slipped: int = 7  # letters of a word that with a slip is another one, at most: DEWAN, DAEWON
    beside_trade: int = 10  # letters of a word that is not the same and has words of trade beside it, at most
    across: int = 930  # likeness of such words in two scripts from which on one is transcribed from the other
    sounds: int = 2  # consonants of a word that is like many others, at most
    few_sounds: int = 3  # consonants of a whole name, at most, by which it is not the same as one of another type
    namesakes: int = 6  # letters of two common names that a slip makes of one another, at most: Jose, Jesus
    heard: int = 3  # consonants, at most, of a word of which so little is left in another script that many are alike,
    heard_spelt: int = 550  # and how alike the two are to be as they are spelt: Putin, puchin; but not Clark, gurugu


@dataclass(frozen=True, slots=True)
class Facts:
    """What the facts beside the name do. They lower a score, never lift it, and never take it under the line."""

    birth_date_conflict: int = 100  # tenths of a point taken off where no reading of the two dates fits
    gender_conflict: int = 100  # both sides say a gender, and not the same
    identifier_conflict: int = 100  # another number of a scheme of which a party has one at a time (LEI, …)
    type_conflict: int = 50  # the row says person, the list says firm, or the reverse
    country_conflict: int = 30  # none of the countries is the same; people and firms move and have several
    flag_conflict: int = 30  # another flag, where no IMO number says that it is the same ship
    mmsi_conflict: int = 20  # another MMSI, which changes with the flag, where no IMO number says otherwise
    address_rare: int = 10  # a word in so many different listed addresses or fewer says where somebody is
    address_words: int = 2  # so many such words or numbers shared are an address that agrees
    address_same: int = 3  # words of an address that is the same, at least: a town and a number are many people's


@dataclass(frozen=True, slots=True)
class Settings:
    """What a screening is done with."""

    line: int = 670  # a match has at least this score
    strong: int = 900  # a strong match has at least this score, or a birth date that agrees
    strong_word: int = 870  # in which words of one script that are only alike are so at least: Murtaza, Mustafa
    nearest: int = 300  # what is nearest under the line is worth showing from this score on
    weak_line: int = 950  # a weak alias matches only so nearly
    own_letters: int = 500  # a name met in other letters is so like the one in its own, at least (possible, if it
    # is less than strong)
    cut: int = 850  # what a name scores, at least, with which a longer listed one begins: it may be cut off
    cut_from: int = 20  # letters and blanks of such a name, at least
    cut_own: int = 8  # those of them behind a legal form with which it begins, at least
    together: int = 950  # what a name scores, at least, that has all letters of a listed one, but not its blanks
    together_from: int = 8  # letters of such a name, at least, and twice as many more for each blank that it has
    slipped: int = 850  # what a name of a firm scores, at least, with one slip in a long word, else the same
    slipped_from: int = 6  # letters of such a word, at least
    initials: int = 850  # what a name of a firm scores, at least, with initials for words of the listed one
    dialect: int = 720  # what a Chinese name scores, at least, that is the listed one as another dialect spells it
    no_ship: int = 9  # letters of a name of one word, at least, that is hardly a ship's: ROSOBORONEXPORT
    no_abbreviation: int = 4  # and of one beside a person, or the name in full, that is a firm's: Aranta (VTB)
    top: int = 1  # matches shown for each row
    with_context: bool = False  # screen the context entities of a brief, too
    explain_clear: bool = False  # a clear row says what was nearest and what kept it under the line
    similarities: Similarities = field(default_factory=Similarities)
    weights: Weights = field(default_factory=Weights)
    person: Penalties = Penalties(
        omitted_by_list=300,
        omitted_by_subject=180,
        contradiction=300,
        contradiction_most=550,
        thin_below=1650,
        thin=380,
        in_full_sounds=0,  # names in two scripts are given in full, however short
    )
    firm: Penalties = Penalties(
        omitted_by_list=300,
        omitted_by_subject=200,
        contradiction=320,
        contradiction_most=320,
        thin_below=1500,
        thin=400,
        contradiction_known=100,  # firms have many words beside those that tell them
    )
    ship: Penalties = Penalties(
        omitted_by_list=600,
        omitted_by_subject=600,
        contradiction=600,
        contradiction_most=600,
        thin_below=1000,
        thin=530,
    )
    conflicts: Conflicts = field(default_factory=Conflicts)
    chances: Chances = field(default_factory=Chances)
    facts: Facts = field(default_factory=Facts)

    @property
    def digest(self) -> str:
        """The sha256 of all values in canonical form."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()

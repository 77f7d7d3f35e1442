"""Pairs of names from life, each with the negative twin that a looser matcher would take for it."""

import pytest

from comparing import score
from ensign import screening
from ensign.model import Band, EntityType
from ensign.settings import Settings

P, C, V = EntityType.PERSON, EntityType.COMPANY, EntityType.VESSEL

SAME = [
    # Bodies of states and armed groups as Europe's papers and registers write them.
    ("Banque centrale de la Fédération de Russie", "Central Bank of the Russian Federation", C),
    ("Verteidigungsministerium der Russischen Föderation", "Ministry of Defence of the Russian Federation", C),
    ("Ministero della Difesa della Federazione Russa", "Ministry of Defence of the Russian Federation", C),
    ("Ministério da Defesa da Federação Russa", "Ministry of Defence of the Russian Federation", C),
    ("Ministarstvo odbrane Ruske Federacije", "Ministry of Defence of the Russian Federation", C),
    ("Korpus Strażników Rewolucji Islamskiej", "Islamic Revolutionary Guard Corps", C),
    ("Cuerpo de la Guardia Revolucionaria Islámica", "Islamic Revolutionary Guard Corps", C),
    ("Korps van de Islamitische Revolutionaire Garde", "Islamic Revolutionary Guard Corps", C),
    ("Islámské revoluční gardy", "Islamic Revolutionary Guards", C),
    ("Корпус вартових ісламської революції", "Islamic Revolutionary Guard Corps", C),
    ("Κεντρική Τράπεζα της Συρίας", "Central Bank of Syria", C),
    ("Syyrian keskuspankki", "Central Bank of Syria", C),
    ("Bank Centralny Syrii", "Central Bank of Syria", C),
    ("Volksfront zur Befreiung Palästinas", "Popular Front for the Liberation of Palestine", C),
    ("Koreanische Volksarmee", "Korean People's Army", C),
    ("Exportentwicklungsbank des Iran", "Export Development Bank of Iran", C),
    ("CENTRAL BK OF SYRIA", "Central Bank of Syria", C),
    ("TANCHON COML BK", "Tanchon Commercial Bank", C),
    ("Kim Dzong Un", "KIM, Jong Un", P),  # as Poles hear Korean
    # The people of a country in its own language, and a concern, which is a group elsewhere.
    ("Compagnie nationale iranienne du pétrole", "NATIONAL IRANIAN OIL COMPANY", C),
    ("Kalashnikov Group", "KALASHNIKOV CONCERN", C),
    ("Mobin Petchem Company", "MOBIN PETROCHEMICAL COMPANY", C),
    ("M/V ST. VITAMIN", "SAINT VITAMIN", V),
    ("Natalia Mikhailova Terentyeva", "Терентьева Наталья Михайловна", P),  # a patronymic with a slip
    ("Sasha Kovalenko", "Aleksandra KOVALENKO", P),
    # Khmer has no standard romanisation: aspiration, voicing and vowels vary; order is surname first.
    ("Kek Vandi", "Khek Vandy", P),
    ("Vandy Khek", "Khek Vandy", P),
    ("KHEK, Vandy", "Khek Vandy", P),
    ("Khekvandy", "Khek Vandy", P),
    ("Kaek Sokara", "Khek Sakara", P),
    ("Princess Bopha Devi", "Bouphe Devi", P),
    ("Sau Sokha", "Sao Sokha", P),
    ("Tie Banh", "Tea Banh", P),
    ("Hun Tou", "Hun To", P),
    ("Kaing Khek Iev", "Kaing Guek Eav", P),
    ("Sam Rangsy", "Sam Rainsy", P),
    ("ហ៊ុន សែន", "Hun Sen", P),
    ("ចេន ហ្ស៊ី", "Chen Zhi", P),
    ("ទៀ បាញ់", "Tea Banh", P),
    ("ស ខេង", "Sar Kheng", P),
    ("ខៀវ សំផន", "Khieu Samphan", P),
    ("ធនាគារកាណាឌីយ៉ា", "Canadia Bank", C),
    ("ធនាគារជាតិនៃកម្ពុជា", "National Bank of Cambodia", C),
    # Thai and Lao: vowels before or around their consonant; the end of a syllable by its letter, or as it is said.
    ("ทักษิณ ชินวัตร", "Thaksin Shinawatra", P),
    ("สมชาย วงศ์สวัสดิ์", "Somchai Wongsawat", P),
    ("สมชาย วงศ์สวัสดิ์", "Somchai Wongsawad", P),
    ("อภิสิทธิ์ เวชชาชีวะ", "Abhisit Vejjajiva", P),
    ("พิธา ลิ้มเจริญรัตน์", "Pita Limjaroenrat", P),
    ("ธนาคารกรุงเทพ จำกัด (มหาชน)", "Bangkok Bank Public Company Limited", C),
    ("ທອງລຸນ ສີສຸລິດ", "Thongloun Sisoulith", P),
    ("ຈູມມະລີ ໄຊຍະສອນ", "Choummaly Sayasone", P),
    # An ordinal at the beginning of a name; letters that begin as a legal form does (A B) and go on.
    ("1ST ARMORED DIVISION", "FIRST ARMORED DIVISION", C),
    ("ABC MARITIME", "A B C MARITIME", C),
    # Kana: l and r are one, b stands for v, f for a v at the end, and no consonant ends a syllable.
    ("セルゲイ・ラヴロフ", "Sergey Lavrov", P),  # Japan, asset freeze of 2022
    ("ミハイル・デリャギン", "Mikhail Delyagin", P),
    ("イワン・スハレフ", "Ivan Sukharev", P),
    ("ウラジーミル・プーチン", "Vladimir Putin", P),
    ("ヴェロニカ・ヴラソヴァ", "Veronika VLASOVA", P),
    # Hangul writes foreign names as they are heard (Loanword Orthography of the National Institute of Korean Language).
    ("블라디미르 푸틴", "PUTIN, Vladimir Vladimirovich", P),
    ("세르게이 라브로프", "Sergey Lavrov", P),
    ("알렉산드르 루카셴코", "Alexander Lukashenko", P),
    ("바샤르 알아사드", "Bashar al-Assad", P),
    ("무아마르 카다피", "Muammar Gaddafi", P),
    ("니콜라스 마두로", "Nicolas Maduro", P),
    ("리처드 브랜슨", "Richard Branson", P),
    ("가즈프롬", "Gazprom", C),
    ("كيم جونغ أون", "KIM, Jong Un", P),
    # Thai has no letters for g, v and z, and ends no syllable with f or l.
    ("โรเบิร์ต มูกาเบ", "Robert Mugabe", P),
    ("รามซาน คาดีรอฟ", "Ramzan Kadyrov", P),
    ("ดมีตรี เมดเวเดฟ", "Dmitry Medvedev", P),
    ("อีกอร์ เซชิน", "Igor Sechin", P),
    ("กอเซม โซเลย์มอนี", "Qasem Soleimani", P),
    # A stroke behind a Hebrew letter makes it one of another language.
    ("יבגני פריגוז'ין", "Yevgeny Prigozhin", P),
    ("איגור סצ׳ין", "Igor Sechin", P),
    ("ויקטור ינוקוביץ'", "Viktor Yanukovych", P),
    ("شرکت ملی نفتکش ایران", "National Iranian Tanker Company", C),
    ("ALFA-BANK RUSSIA", "ALFA-BANK JSC", C),  # where the firm is
    ("華信船務(香港)有限公司", "HUAXIN SHIPPING HONGKONG LTD", C),
    ("شركة النور للتعدين", "Al Noor Mining Company", C),
    # Persian: he at the end is silent; given names and Sayyid are written in one with the next name, or not.
    ("نفیسه محمدی", "Nafiseh Mohammadi", P),
    ("محمد مقیسه", "Mohammad Moghiseh", P),
    ("محمدحسین کریمی", "Mohammad Hossein Karimi", P),
    ("محمد حسین کریمی", "Mohammadhossein Karimi", P),
    ("علی رضا اکبری", "Alireza Akbari", P),
    ("Мохаммадхоссейн Резаи", "Mohammad Hossein Rezaei", P),
    ("Seyyedmohammad Khatami", "Sayyid Muhammad Khatami", P),
    ("Ziaulhaq Ahmadi", "Zia-ul-Haq Ahmadi", P),
    ("ضياءالحق أحمدي", "Ziaulhaq Ahmadi", P),
    ("Saifulislam Gaddafi", "Saif al-Islam Gaddafi", P),
    ("Хабибуррахман Хан", "Habib al-Rahman Khan", P),
    ("Abolfazl Karimi", "أبو الفضل كريمي", P),
    ("ابوالقاسم صلواتی", "Abu al-Qasim Salavati", P),
    ("حياة الله نوري", "Hayatullah Noori", P),
    ("محمدجواد ظریف", "Mohammad Javad Zarif", P),
    ("سیدعلی کریمی", "Seyed Ali Karimi", P),
    ("سید\u200cصادق حسینی", "Seyed Sadegh Hosseini", P),
    ("سیدعلی کریمی", "Seyyedali Karimi", P),
    ("Seyedali Karimi", "Seyed Ali Karimi", P),
    ("سيدو كيتا", "Seydou Keita", P),  # no Sayyid
    # Without points pe is f, too, shin s, kaf and het kh or ch, bet b and v (Canada's list, 2025, writes both).
    ("נועם פדרמן", "Noam Federman", P),
    ("שלמה שריד", "Shlomo Sarid", P),
    ("שמחה רוטמן", "Simcha Rothman", P),
    ("אברהם צבי", "Abraham Zvi", P),
    ("יוסף חיים", "Yosef Chaim", P),
    ("יוסף חיים", "Yousef Hayim", P),
    # Tamil has one letter for b and p, d and t, g and k, s, sh and ch; Bengali writes v with bh.
    ("விளாதிமிர் பூட்டின்", "Vladimir Putin", P),
    ("ராபர்ட் முகாபே", "Robert Mugabe", P),
    ("ரோமன் அப்ரமோவிச்", "Roman Abramovich", P),
    ("அலெக்சாந்தர் லுகசெங்கோ", "Alexander Lukashenko", P),
    ("வேலுப்பிள்ளை பிரபாகரன்", "Velupillai Prabhakaran", P),
    ("সের্গেই লাভরভ", "Sergey Lavrov", P),
    ("ভ্লাদিমির পুতিন", "Vladimir Putin", P),
    ("রবার্ট মুগাবে", "Robert Mugabe", P),
    ("ዋሲም አል አሳድ", "Wasim al-Asad", P),
    # Greek writes b, d and g with two letters, and h with chi.
    ("Ντμίτρι Μεντβέντεφ", "Dmitry Medvedev", P),
    ("Σαντάμ Χουσεΐν", "Saddam Hussein", P),
    ("Ρόμπερτ Μουγκάμπε", "Robert Mugabe", P),
    ("Οσάμα μπιν Λάντεν", "Osama bin Laden", P),
    # Chinese characters write what is heard of foreign names, too (tables of the Xinhua News Agency).
    ("弗拉基米尔·普京", "PUTIN, Vladimir", P),
    ("谢尔盖·拉夫罗夫", "Sergey Lavrov", P),
    ("巴沙尔·阿萨德", "Bashar al-Assad", P),
    ("亚历山大·卢卡申科", "Alexander Lukashenko", P),
    ("法赫德·本·阿卜杜勒-阿齐兹", "Fahd bin Abdul Aziz Al-Saud", P),
    ("阿卜杜勒阿齊茲·本·薩勒曼·阿勒沙特", "Abdulaziz bin Salman Al Saud", P),
    ("奥萨马・本・拉登", "Osama bin Laden", P),
    # Arabic writes p with b, v with f, and g with gh or j.
    ("فلاديمير بوتين", "Vladimir Putin", P),
    ("سيرغي لافروف", "Sergey Lavrov", P),
    ("فرناندو بيريز", "Fernando Pérez", P),
    ("يفغيني بريغوجين", "Yevgeny Prigozhin", P),
    ("فيكتور بوت", "Viktor Bout", P),
    # Greek and Armenian, after the standards of passports and of the BGN.
    ("Ευάγγελος Μπακόπουλος", "Evangelos Bakopoulos", P),
    ("Ελευθέριος Αυγερινός", "Eleftherios Avgerinos", P),
    ("Երվանդ Ոսկանյան", "Yervand Voskanyan", P),
    ("로스네프트", "Rosneft", C),
    ("リュウ・ショウジ", "Ryu Shoji", P),
    ("コリア・リョンボン・ジェネラル・コーポレーション", "Korea Ryonbong General Corporation", C),
    ("フォーリン・トレード・バンク", "FOREIGN TRADE BANK", C),
    # Burmese: without blanks, each syllable a word.
    ("မင်းအောင်လှိုင်", "Min Aung Hlaing", P),
    ("မြထွန်းဦး", "Mya Tun Oo", P),
    ("စိုးဝင်း", "Soe Win", P),
    ("ခင်ညွန့်", "Khin Nyunt", P),
    ("ဦးသိန်းစိန်", "U Thein Sein", P),
    ("ကမ္ဘောဇဘဏ်", "Kanbawza Bank", C),
    ("မြန်မာ့စီးပွားရေးကော်ပိုရေးရှင်း", "Myanma Economic Corporation", C),
    ("မြန်မာ့ရေနံနှင့်သဘာဝဓာတ်ငွေ့လုပ်ငန်း", "Myanma Oil and Gas Enterprise", C),
    ("Tun Tun Oo", "Htun Htun Oo", P),
    ("Khin Mg Swe", "Khin Maung Swe", P),
    ("Nine Wynn Oo", "Naing Win Oo", P),
    # Somali: c is ayn, which others leave out, and x is h.
    ("Maxamed Cabdi Faarax", "Mohamed Abdi Farah", P),
    ("Cumar Jaamac", "Omar Jama", P),
    # Hindi and Bengali: a dot below tells z from j and f from ph, and is left out at will.
    ("हाफ़िज़ सईद", "Hafiz Saeed", P),
    ("हाफिज सईद", "Hafiz Saeed", P),
    ("मनमोहन सिंह", "Manmohan Singh", P),
    # Uyghur, Kurdish and Dhivehi write all vowels.
    ("شۆھرەت زاكىر", "Shohrat Zakir", P),
    ("مەسعود بارزانی", "Masoud Barzani", P),
    ("ئابدۇلھەق", "Abdul Haq", P),
    # Persian names of two words are written in one in either script.
    ("غلامحسین اسماعیلی", "Gholam Hossein Esmaili", P),
    ("احمدرضا رادان", "Ahmad-Reza RADAN", P),
    ("حسین رجب پور", "Hossein Rajabpour", P),
    ("Ali Ahmad Faizullahi", "علی احمد فیض اللهی", P),
    # Gulf passports write the article in one with the surname.
    ("سالم الشهري", "Salem Alshehri", P),
    ("Faisal Alotaibi", "فيصل العتيبي", P),
    ("މޫސާ ޢިނާސް", "Moosa Inas", P),
    ("छोटा शकील", "Chhota Shakeel", P),  # with the short vowel that is not written
    ("पुष्पकमल दाहाल", "Pushpa Kamal Dahal", P),
    ("ਗੁਰਪਤਵੰਤ ਪੰਨੂ", "Gurpatwant Pannun", P),
    ("জিয়াউর রহমান", "Ziaur Rahman", P),
    # Korean: McCune-Reischauer, Revised and customary spelling; the North keeps initial r.
    ("Kim Jeong-eun", "Kim Jong-un", P),
    ("Lee Yong-ho", "Ri Yong-Ho", P),
    ("Choi Ryong-hae", "Choe Ryong Hae", P),
    ("Park Chul-min", "Pak Chol Min", P),
    ("김정은", "Kim Jong Un", P),
    ("金正恩", "Kim Jong Un", P),  # Han characters as Koreans read them
    ("金正恩", "김정은", P),
    ("李勇浩", "Ri Yong Ho", P),
    ("張成澤", "Jang Song Thaek", P),
    ("박근철", "Park Geun-chul", P),  # a stop at the end is heard as k
    ("박 영식", "PAK Yong Sik", P),
    ("박 영식", "PAK Yongsik", P),
    ("장 성택", "Jang Song Thaek", P),
    ("张成泽", "Chang Sung-taek", P),
    # Chinese: pinyin, Wade-Giles and Taiwanese custom.
    ("Huang Wanggen", "Huang Wang Ken", P),
    ("Zhang Yongyuan", "Tsang Yung Yuan", P),
    ("王红梅", "WANG, Hongmei", P),
    ("高娟", "GAO, Juan", P),
    # Russians write the Latin words of firms in Cyrillic, and others romanise that again.
    ("Arantex LLC", "OOO ARANTEKS", C),
    ("Euromicrotech", "LLC EVROMIKROTEKH", C),
    ("Aviatrade LLC", "AVIATREID, OOO", C),
    ("Storm Technologies LLC", "SHTORM TEKHNOLOGII OOO", C),
    ("RusHydro", "PJSC RUSGIDRO", C),
    ("Aranta Hydromash LLC", "OOO ARANTA GIDROMASH", C),
    ("Uralchem Trading LLC", "URALKHIM TRADING OOO", C),
    ("Aranta Laserservice", "ARANTA LAZERSERVIS", C),
    ("Jantar Shipyard", "YANTAR SHIPYARD JSC", C),
    ("Specstroy Engineering", "SPETSSTROY ENGINEERING", C),
    ("Horizon Aranta LLC", "GORIZONT ARANTA OOO", C),
    ("Aranta Synergy LLC", "ООО «Аранта Синергия»", C),
    ("BAGDAD STOCK EXCHANGE", "Baghdad Stock Exchange", C),
    ("Aranta Foreign Trade Ltd", "ARANTA DIŞ TİCARET LİMİTED ŞİRKETİ", C),
    ("Direction du renseignement militaire de l’Aranta", "Dirección de Inteligencia Militar de Aranta", C),
    # What kind of institution of the state a Russian body is stands before its name, in full or not.
    (
        "FSBEI HE “Aranta State Technical University”",
        "Federal State Budgetary Educational Institution of Higher Education Aranta State Technical University",
        C,
    ),
    ("ФГБУК «Концерт Аранта»", "Federal State Budget Institution of Culture “Kontsert Aranta”", C),
    # Russian, Arabic, Persian.
    ("KOLCHANOV Vasiliy", "Vasili Aleksandrovich Kolchanov", P),
    ("Василий Колчанов", "KOLCHANOV, Vasiliy", P),
    ("Muhammad Gadhafi", "Mohammed al-Qaddafi", P),
    ("محمد القذافي", "Mohammed al-Qaddafi", P),
    ("Ghasem Soleymani", "Qasem Soleimani", P),
    ("Bouphe Devi", "Norodom Buppha Devi", P),  # the ruling house's name is left out at will
    ("ЦАРЁВ Олег", "Oleg Tsarev", P),
    ("عبدالحی سالک", "Abdul Hai Salek", P),  # Abd al-X in one word
    ("Abdoullaye Miskine", "MISKINE, Abdoulaye", P),  # Abdullah in West Africa is one name, and
    ("Abdirahman Yare", "YAREH, Abdurahman", P),  # Abd ar-Rahman in Somalia two
    ("Abdoul Aziz Diallo", "DIALLO, Abdoulaziz", P),
    ("Kheredden Al-Sayyed", "AL-SAYYED, Khaireddin", P),
    ("Alla Idin Hussain Alwan", "ALWAN, Allaidin Hussain", P),
    ("Mohammed Mahmoudi", "MAHMOUDI, Mohammad", P),
    ("Abu Muhammad al-Golani", "AL-JAWLANI, Abu Muhammad", P),
    ("غلامرضا ضیایی", "ZIAEI, Gholamreza", P),
    ("Aous Aslan", "ASLAN, Aws", P),
    ("Александр Анатольевич Пономаренко", "PONOMARENKO, Alexander", P),  # the patronymic is left out at will
    ("Jevgenij Prigozjin", "PRIGOZHIN, Yevgeny", P),  # as Swedes write it
    ("Sergej Andrejevitj Petrov", "PETROV, Sergei Andreevich", P),
    ("Siarhei Novikau", "NOVIKOF, Sergey", P),
    ("Tony Ajaka", "AJAKA, Antoine", P),
    ("Nay Aung", "Ne Aung", P),
    ("Bahattin Ayan", "AYAN, Bahaddin", P),  # -ettin is -uddin in Turkish
    ("ملا عبدالغنی برادر", "BARADAR, Abdul Ghani", P),  # mullah is a title in its own script, too
    ("BASHIR, Dr. Uddin Mahmood", "Mahmood Bashir-ud-Din", P),  # a title behind the comma
    # A script that leaves vowels out: all that it writes is there, as Persians, Egyptians or Frenchmen romanise it.
    ("محمد الحسن", "Mohamed Hassan", P),
    ("أيمن الظواهري", "AL-ZAWAHIRI, Ayman", P),
    ("أحمد الزهراني", "AL-ZAHRANI, Ahmad", P),
    ("رضا خاکی", "Reza Khaki", P),
    ("خالد شومان", "Khaled Chouman", P),
    ("منير المتصدق", "EL MOTASSADEQ, Mounir", P),  # letters side by side are no other letter: t and s,
    ("نزيه حسون", "HASSUN, Nazih", P),  # z and h with a vowel between,
    ("بهرام زارعی", "Bahram Zarei", P),  # b and h
    ("مجاهد إسماعيل", "ISMAIL, Mujahed", P),  # a and i are two vowels
    ("مریم رجبی", "RAJABI, Maryam", P),
    ("صغری خدادادی", "KHODADADI, Soghra", P),  # a name in alif maqsura, as Persians write it
    ("احمد ضیا آغا", "AHMAD ZIA AGHA", P),
    ("משה שרביט", "Moshe Sharvit", P),
    ("אברהם כהן", "COHEN, Avraham", P),
    ("מיכאל לפיד", "LAPID, Michael", P),
    ("بخت گل", "Bakht Gul", P),  # two letters and a vowel that is not written
    ("លី យ៉ុងផាត់", "Ly Yong Phat", P),  # OFAC, 12 September 2024
    ("ទ្រី ភាព", "Try Pheap", P),
    ("ประยุทธ์ จันทร์", "Prayut Chan", P),  # Thai letters that are silenced
    ("محمد حسن", "Mohammad Hassan", P),  # however many bear it, it is the listed name, letter by letter
    # The same consonants by the customs of French, Iraqi, Ukrainian and Belarusian spelling.
    ("Fouaz Abbas", "FAWAZ, Abbas", P),
    ("Rachid Moussaoui", "MUSAWI, Rashid", P),
    ("Hichem Chouman", "SHUMAN, Hisham", P),
    ("Ihor Hryhorovych Yatsenko", "YATSENKO, Igor Grigorevich", P),
    ("Siarhei Tkachou", "TKACHEV, Sergey", P),
    # A patronymic is the father's name, in Ukrainian and Belarusian, too.
    ("КОВАЛЬЧУК Володимир Миколайович", "KOVALCHUK Vladimir Nikolaevich", P),
    ("Koval Alena Mikalaeuna", "KOVAL, Elena Nikolayevna", P),
    # Between a and another vowel y is a consonant of its own, and what is left out beside it a slip.
    ("Yaya Haqqani", "HAQQANI, Yahya", P),
    ("Ayub Zarkari", "ZARKARI, Aiub", P),
    # Umlauts and letters with a stroke, as they are spelt out where a keyboard or a passport's lines have none.
    ("Jürgen Müller", "MUELLER, Juergen", P),
    ("Søren Kjær", "KJAER, Soeren", P),
    ("Đorđe Đoković", "DJOKOVIC, Djordje", P),
    ("Soekarno Hatta", "HATTA, Sukarno", P),
    ("Juan De La Cruz", "Juan Delacruz", P),  # particles written in one with a surname
    ("Piet Vandenberg", "VAN DEN BERG, Piet", P),
    ("Teresa Saint Martin", "ST. MARTIN, Teresa", P),
    ("Nacho Mejia Gutierrez", "MEJIA GUTIERREZ, Ignacio", P),  # customary short forms, Spanish
    ("Катя Фридман", "FRIDMAN, Ekaterina", P),  # and Russian
    ("Rustam Hanafi Sahib", "HANAFI, Rustum", P),  # sahib behind a name is a title
    ("Vice Senior General Soe Win", "Soe Win", P),
    ("Ahmad Jan Akhund Zada", "AKHUNZADA, Ahmad Jan", P),  # of a title and -zada a surname is made
    ("Haji Zadeh Rustam", "HAJIZADEH, Rustam", P),
    ("Jaouad Mohcine", "JAVAD, Mohsen", P),  # one name by several customs
    # Egyptians say and write g for j.
    ("Mahmoud Hegazy", "HIJAZI, Mahmud", P),
    ("Abdel Meguid Salama", "SALAMA, Abd al-Majid", P),
    ("Ali Gomaa", "JUMAA, Ali", P),
    ("Negm Eldin Fathy", "FATHI, Najm al-Din", P),
    # Eastern Armenian, Russian and Western Armenian.
    ("Hakob Hakobyan", "HAGOPIAN, Hagop", P),
    ("Vazgen Sarkissian", "SARGSYAN, Vazgen", P),
    ("Artur Arutyunyan", "HARUTYUNYAN, Artur", P),
    ("Enver Hodja", "HOXHA, Enver", P),  # Albanian xh is j
    ("Kwek Weiming", "GUO, Weiming", P),  # Hokkien and Teochew
    ("Gan Weiming", "YAN, Weiming", P),
    # Public figures as the press of several languages has them.
    ("Moammar Qadhafi", "GADDAFI, Muammar", P),
    ("Aboubakr el-Bagdadi", "AL-BAGHDADI, Abu Bakr", P),
    ("Abdelaziz Bouteflika", "BUTAFLIQA, Abd al-Aziz", P),
    ("Halid Meşal", "Khaled MESHAL", P),
    ("Vladimiras Putinas", "PUTIN, Vladimir Vladimirovich", P),
    ("Uralwagonsawod", "Uralvagonzavod", C),
    ("Gasprombank", "Gazprombank", C),
    ("Promswjasbank", "Promsvyazbank", C),
    ("BELSZINA", "Belshina", C),
    ("Nikita Chruschtschow", "KHRUSHCHEV, Nikita", P),
    ("Michail Gorbatschow", "GORBACHEV, Mikhail", P),
    ("Wladimir Poutine", "PUTIN, Vladimir", P),
    ("Viktor Yanukovych", "JANUKOWYTSCH, Wiktor", P),
    ("Alexandre Loukachenko", "LUKASHENKA, Aliaksandr", P),
    ("Slobodan Milosevitch", "MILOŠEVIĆ, Slobodan", P),
    ("Ali Hamaney", "KHAMENEI, Ali", P),
    ("Beşşar Esad", "AL-ASSAD, Bashar", P),
    ("Halife Hafter", "HAFTAR, Khalifa", P),
    ("Xalid Şeyx Məhəmməd", "KHALID SHEIKH MOHAMMED", P),
    ("Franjo Tudjman", "TUĐMAN, Franjo", P),
    ("Redjep Tayip Erdogan", "ERDOĞAN, Recep Tayyip", P),
    ("Micheil Saakaschwili", "SAAKASHVILI, Mikheil", P),
    ("Kurbanguly Berdymukhamedov", "BERDIMUHAMEDOW, Gurbanguly", P),
    ("Jizchak Rabin", "RABIN, Yitzhak", P),
    ("Menghistu Hailemariam", "MENGISTU Haile Mariam", P),
    ("Maxamed Siyaad Barre", "BARRE, Mohamed Siad", P),
    ("Atal Behari Bajpai", "VAJPAYEE, Atal Bihari", P),
    ("Veluppillai Pirapaharan", "PRABHAKARAN, Velupillai", P),
    ("Soesilo Bambang Yudoyono", "YUDHOYONO, Susilo Bambang", P),
    ("Kang Kek Iew", "KAING Guek Eav", P),
    ("Si Kongtriv", "SY Kong Triv", P),
    ("Sar Kheng", "ស ខេង", P),
    ("Ben Carson", "CARSON, Benjamin", P),
    ("طه ياسين رمضان", "Taha Yassin Ramadan", P),
    ("Fahd Khushaiban", "KHUSHAIBAN, Fahd Muhammad 'Abd al-'Aziz", P),
    # Initials, slips, scans, letters of another alphabet, invisible ones: .45 to .81 in the best open matcher.
    ("V.V. Putin", "PUTIN, Vladimir Vladimirovich", P),
    ("Jon Smith", "John Smith", P),
    ("V1adimir Put1n", "Vladimir Putin", P),
    ("Vl\N{CYRILLIC SMALL LETTER A}dimir Putin", "Vladimir Putin", P),
    ("Vla\N{ZERO WIDTH SPACE}dimir Putin", "Vladimir Putin", P),
    ("Vladimir Putin", "Vladimir Vladimirovich Putin", P),  # a patronymic that is missing differs in nothing
    # Firms: demonyms, abbreviations, legal forms.
    ("Cambodian Shipping Corp.", "Cambodia Shipping Corporation", C),
    ("Intl Ship Register of Cambodia", "International Ship Registry of Cambodia", C),
    ("Ocean Maritime Mgmt Co Ltd", "Ocean Maritime Management Company Limited", C),
    ("Profinet Pte. Ltd.", "OOO Profinet", C),
    ("Münchener Rück", "Muenchener Rueck AG", C),
    ("SIS d.o.o.", "SIS DOO", C),  # OFAC, Apple settlement of 25 November 2019
    ("JSCARGUMENT", "JSC ARGUMENT", C),  # moov-io/watchman issue 594
    ("Inter Shipping LLC", "Intershipping LLC", C),
    ("Atlas-Sovcomflot Joint Venture Ltd", "Sovcomflot", C),
    ("AL-HISN", "AL-HISN FIRM FOR SECURITY AND PROTECTION SERVICES", C),  # a head without its tail
    ("TKB Investment", "TKB Investments LLC", C),
    ("Mahan Airlines", "MAHAN AIR", C),  # airlines call themselves so, or Airways
    ("KB Aranta Investments", "Aranta Investments KB", C),  # a form that stands behind names is a word before them
    ("OOO Aranta", "Aranta LLC", C),
    ("M/s. Aranta Steel", "ARANTA STEEL", C),  # Messrs
    ("J.D. Aranta", "J. D. Aranta Ltd", C),
    ("Oy Aranta Ab", "Aranta Oy", C),
    ("Global Trade Srl", "Global Trade LLC", C),
    ("419 Repair Plant", "Aircraft Repair Plant No. 419", C),
    ("ESTATE MANAGEMENT CO. LTD.", "ESTATE MANAGMENT COMPANY LIMITED", C),  # OFAC lists both
    ("MANCO OIL CMPANY", "MANCO OIL COMPANY", C),
    ("LIMITTED LIABILITY COMPANY FOTOPARK", "FOTOPARK LLC", C),
    ("Oboronlogistika", "OBORONLOGISTICS LLC", C),  # two slips in a long word, which by chance is like no other
    # Cut off by a field of 30 or 35 characters: in a word, in the legal form, before the word that tells.
    ("Limited Liability Company Aranteks", "Limited Liability Company Aranteksport", C),
    ("Ocean Maritime Management Compan", "Ocean Maritime Management Company Limited", C),
    ("International Ship Registry of", "International Ship Registry of Cambodia", C),
    ("URALVAGONZAVOD", "Research and Production Corporation Uralvagonzavod JSC", C),
    # Chinese, Korean and Japanese writing: company words and cities as the English ones, reformed characters as one.
    ("조선광업개발무역회사", "Korea Mining Development Trading Corporation", C),  # UN KPe.001
    ("조선대성은행", "Korea Daesong Bank", C),
    ("만수대창작사", "Mansudae Art Studio", C),
    ("丹东鸿祥实业发展有限公司", "Dandong Hongxiang Industrial Development Co Ltd", C),  # OFAC, 26 September 2016
    ("丹東鴻祥實業發展有限公司", "丹东鸿祥实业发展有限公司", C),
    ("大連貿易", "大连贸易有限公司", C),
    ("朝鲜大成银行", "Korea Daesong Bank", C),  # a Korean firm's name, read as Koreans do
    ("朝鲜大成银行", "Korea Dae Song Bank", C),
    ("朝鮮綾羅島貿易會社", "조선릉라도무역회사", C),
    ("Huawei Technologies", "华为技术有限公司", C),
    ("朝鮮大洋航運", "朝鲜大洋航运", C),
    ("고려항공", "고려 항공 유한회사", C),
    # In Russian and Ukrainian, whatever the ending and the spelling in Latin letters.
    ("АО «Барнаульский патронный завод»", "Barnaul Cartridge Plant, JSC", C),  # Canada, Russia regulations
    ("BARNAULSKI PATRONNY ZAVOD AO", "Barnaul Cartridge Plant, JSC", C),
    # What publishers call one word of trade in English (invented names).
    ("OOO Setevaya Kompaniya Aranta", "Aranta Grid Company", C),
    ("Aranta Accumulator Works", "Aranta Battery Plant JSC", C),
    ("Aranta Kapital Kipr Ltd", "ARANTA CAPITAL CYPRUS LTD", C),
    ("Masraf Suriya al-Markazi", "Central Bank of Syria", C),
    ("Aranta Nedvizhimost OOO", "LLC Aranta Real Estate", C),
    ("Aranta Rail Company", "Zheleznodorozhnaya Kompaniya Aranta", C),
    ("شرکت تجهیزات پزشکی آرانتا", "Aranta Medical Equipment Company", C),
    ("조선아란타식료무역회사", "Korea Aranta Foodstuff Trading Corporation", C),
    ("丹东鸿祥光电有限公司", "Dandong Hongxiang Optoelectronics Co., Ltd.", C),
    ("Aranta Forschungsinstitut", "Aranta Research Institute", C),
    ("Казанский вертолётный завод", "Kazan Helicopter Plant JSC", C),
    ("Министерство обороны Российской Федерации", "Ministry of Defence of the Russian Federation", C),
    ("Міністерство оборони України", "Ministry of Defence of Ukraine", C),
    ("Межрегиональная общественная организация Союз добровольцев Донбасса", "Union of Donbas Volunteers", C),
    ("Корпорация Тактическое ракетное вооружение", "TACTICAL MISSILES CORPORATION JOINT STOCK COMPANY", C),
    ("АО «НПП «Топаз»", "CLOSED JOINT-STOCK COMPANY SCIENTIFIC PRODUCTION ENTERPRISE TOPAZ", C),  # OFAC lists both
    ("Научно-производственное предприятие «Исток»", "NPP Istok", C),
    ("Уралвагонзавод НПК АО", "OJSC RESEARCH AND PRODUCTION CORPORATION URALVAGONZAVOD", C),
    ("Объединённая судостроительная корпорация", "UNITED SHIPBUILDING CORPORATION", C),  # OFAC, 7 April 2022
    ("Арантек Трейдинг Менеджмент", "Arantek Trading Management", C),  # English words in Russian letters
    # And in Arabic and Persian.
    ("المصرف التجاري السوري", "Commercial Bank of Syria", C),
    ("بنك سوريا الدولي الإسلامي", "Syria International Islamic Bank", C),
    ("شرکت ملی نفت ایران", "National Iranian Oil Company", C),
    ("بانک سپه", "Bank Sepah", C),
    ("حزب الله", "Hizballah", C),
    ("ООО Аранта Морские Порты", "Aranta Maritime Port LLC", C),
    # Ships: spacing, order, script and numerals.
    ("STAR OCEAN", "OCEAN STAR", V),
    ("Волга", "VOLGA", V),
    ("STAR I", "STAR 1", V),
    ("Khalil al-Hayya", "Khalil AL-HAYYEH", P),  # Lebanese and Iranian endings, in French spelling, too
    ("Sleiman Frangieh", "Suleiman FRANJIYA", P),
    ("Samer Foz", "Samir FAWZ", P),
    ("Wael Abdul Rahman", "Wael ABED AL-RAHMAN", P),
    ("Kyomarth Heydari", "Kioumars HEYDARI", P),
    ("Yuri Chajka", "Yuriy CHAIKA", P),
    ("M/V Chon Ma San", "CHONMASAN", V),
    ("Myong Ryu 1", "MYONG RYU I", V),
    ("Baek Ma", "Paek Ma", V),
    ("M/V S. GONZAGA", "SÃO GONZAGA", V),  # saints as registers abbreviate them
    ("AG. ARANTIOS 3", "AGIOS ARANTIOS III", V),
    ("M/B SV. ARANT", "SVETI ARANT", V),
    ("STELLA DEL ARANTA", "STELLA DE ARANTA", V),
    ("지송 6호", "JI SONG 6", V),  # what stands behind a ship's name in Korean and Chinese
    ("례성강호", "RYE SONG GANG", V),
    ("新光海号", "XIN GUANG HAI", V),
]

OTHER = [
    ("Khalil al-Hayya", "Khalil HADDAD", P),
    ("Samer Foz", "Samer QASIM", P),
    ("Yuri Chajka", "Yuri CHUBAIS", P),
    # A letter of a ship's name is no initial; of one or two consonants in Kana very many words are alike.
    ("LADY DEANA", "LADY D", V),
    ("CAB", "ハブ", P),
    # Customary names of the same consonants are those of other people.
    ("Hasan Rezai", "REZAI, Hossein", P),
    ("Mohammad Hasan", "Mohammadhossein", P),
    ("Tsyplakov Gennady", "TSYPLAKOV, Sergey Gennadevich", P),  # his father
    ("Nikolai Petrov", "PETROV, Sergei Nikolaevich", P),
    ("Алексей Анатольевич Пономаренко", "PONOMARENKO, Alexander", P),
    ("Abdoul Aziz Diallo", "DIALLO, Abdoulkarim", P),
    ("حسن ضیایی", "ZIAEI, Gholamreza", P),
    ("Juan Lopez", "LOPEZ, Yuan", P),
    ("شركة النور للتعدين", "Al Noor Trading Company", C),
    ("ALFA-BANK CONSULT", "ALFA-BANK JSC", C),
    ("Ship Trade Corporation", "Sonbak Trading Corporation", C),  # ship, in Korean, and a name of its own
    ("Horne Ltd", "Hornaya Kompaniya", C),
    ("Aranta Kipr Ltd", "ARANTA CHINA LTD", C),
    ("華潤船務(香港)有限公司", "HUAXIN SHIPPING HONGKONG LTD", C),
    ("محمدحسین کریمی", "Mohammad Hassan Karimi", P),
    ("محمد جواد کریمی", "Mohammadhossein Karimi", P),
    ("حمید رضا اکبری", "Alireza Akbari", P),
    ("Ahmadreza Akbari", "Alireza Akbari", P),
    ("Мохаммадали Резаи", "Mohammad Hossein Rezaei", P),
    ("Noorulhaq Jalali", "Noor Ahmad Jalali", P),
    ("ابوالقاسم کریمی", "Abolfazl Karimi", P),
    ("سیدعلی کریمی", "Seyed Hossein Karimi", P),
    ("Seyedali Karimi", "Seyed Hossein Karimi", P),
    ("نفیسه محمدی", "Nafissa Ahmadi", P),
    ("נועם פדרמן", "Noam Friedman", P),
    ("שלמה שריד", "Shlomo Shadid", P),
    ("שמחה רוטמן", "Simon Rothman", P),
    ("Storm Technologies LLC", "SHTURM TEKHNOLOGII OOO", C),
    ("Quarta LLC", "OOO Karta", C),
    ("DELTA HOSPITALITY D.O.O. BEOGRAD-ZEMUN", "VERITA BELL DOO BEOGRAD-ZEMUN", C),  # where, not who
    ("FSBEI HE “Aranta State University”", "FSBEI HE “Varonta State University”", C),
    ("3RD ARMORED DIVISION", "SECOND ARMORED DIVISION", C),
    ("ABC MARITIME", "A B D MARITIME", C),
    ("محمدباقر ذوالقدر", "Mohammad Bakri Zolghadr", P),
    ("غلامحسین اسماعیلی", "Gholam Hassan Esmaili", P),
    ("Khek Ravy", "Khek Vandy", P),  # another public figure of the same surname
    ("Chea Vandeth", "Khek Vandy", P),
    ("Sok Vandy", "Khek Vandy", P),
    ("Chan Sakara", "Khek Sakara", P),
    ("Mahmoud Hamzi", "HIJAZI, Mahmud", P),
    ("Ali Gamal", "JUMAA, Ali", P),
    ("Petros Pogosyan", "BEDROSIAN, Bedros", P),
    ("Hakob Hovsepyan", "HAGOPIAN, Hagop", P),
    ("Enver Hoti", "HOXHA, Enver", P),
    ("Nexhmije Hoxha", "HODJA, Enver", P),
    ("Kwek Weiming", "GU, Weiming", P),
    ("Mutassim Gaddafi", "QADHAFI, Moammar", P),  # of one family
    ("Sergei Khrushchev", "CHRUSCHTSCHOW, Nikita", P),
    ("Said Bouteflika", "BUTAFLIQA, Abd al-Aziz", P),
    ("Viktor Lukashenko", "LUKASHENKA, Aliaksandr", P),
    ("Bilal Erdoğan", "ERDOGAN, Redjep Tayip", P),
    ("Yonatan Netanyahu", "NETANJAHU, Benjamin", P),
    ("Mirjana Milošević", "MILOSEVITCH, Slobodan", P),
    ("Atal Bihari Mishra", "BAJPAI, Atal Behari", P),
    ("Chan Sokha", "SAO Sokha", P),
    ("Ali Hamadani", "KHAMENEI, Ali", P),
    ("Beşir Esad", "AL-ASSAD, Maher", P),
    ("Ben Smith", "Smith", P),
    ("Ben Smith", "SMITH, Bin", P),
    ("Sok Sokha", "Sao Sokha", P),
    ("Hun Ti", "Hun To", P),
    ("Kaing Sok Oun", "Kaing Guek Eav", P),
    ("Khin Myint Swe", "Khin Maung Swe", P),
    ("Soe Win Oo", "Naing Win Oo", P),
    ("Cumar Jaamac", "Amir Jama", P),
    ("Kim Jong-il", "Kim Jong-un", P),
    ("Ri Yong Su", "Ri Yong-Ho", P),
    ("金正日", "Kim Jong Un", P),
    ("金永哲", "Kim Yong Nam", P),
    ("王明浩", "Ri Myong Ho", P),
    ("박 영숙", "PAK Yong Sik", P),  # Hangul writes its vowels
    ("Colombia Shipping Corporation", "Cambodia Shipping Corporation", C),
    ("Gidrostal OOO", "Hydromash LLC", C),
    ("Aranta Synthesis LLC", "ООО «Аранта Синергия»", C),
    ("Shipping", "Cambodia Shipping Corporation", C),
    ("Corporation", "Cambodia Shipping Corporation", C),
    ("International Ship Registry of Mongolia", "International Ship Registry of Cambodia", C),
    ("Palau International Ship Registry", "International Ship Registry of Cambodia", C),
    ("Angkor National Museum", "Angkor Panorama Museum", C),
    ("Panorama Tours Angkor", "Angkor Panorama Museum", C),
    ("Sam Jong 2", "Sam Jong 1", V),
    ("지송 8호", "JI SONG 6", V),
    ("STAR 2", "STAR 1", V),
    ("M/V S. GONZAGA", "SEA GONZALO", V),
    ("AG. ARANTIOS 3", "AGIOS MERKOS III", V),
    ("STAR II", "STAR I", V),  # .85 in the best open matcher
    ("Nguyễn Thị Anh", "Nguyen Van Anh", P),  # Thị and Văn are the markers of a woman and a man
    ("Vladimir Petrovich Putin", "Vladimir Vladimirovich Putin", P),  # a patronymic that differs is another man
    # The same consonants, but letters that were written are not there, or one is there twice.
    ("سرور كانو", "SAYARI, Qanan", P),
    ("غيداء العسكري", "KHODADADI, Soghra", P),
    ("علوان حسين", "ALIYANI, Hassan", P),
    ("کریم صالح", "KARIMI, Saleh", P),  # a long i at the end is written
    ("رجب حسین", "RAJABI, Hossein", P),
    ("נתן שרביט", "Moshe Sharvit", P),
    ("セルゲイ・ラヴロフ", "Sergey Larionov", P),  # Sergey Lavrenov is near enough in Latin letters, too
    ("블라디미르 푸틴", "Vladimir Potapov", P),
    ("弗拉基米尔·普京", "Vladimir Potapov", P),
    ("كيم جونغ أون", "KIM, Jong Il", P),
    ("كيم جونغ أون", "KIM, Jong Nam", P),
    ("יבגני פריגוז'ין", "Yevgeny Bragin", P),
    ("โรเบิร์ต มูกาเบ", "Robert Mackay", P),
    ("อีกอร์ เซชิน", "Igor Suchkov", P),
    ("อภิสิทธิ์ เวชชาชีวะ", "Abhinan Vejjakorn", P),
    ("விளாதிமிர் பூட்டின்", "Vladimir Potapov", P),
    ("ரோமன் அப்ரமோவிச்", "Roman Adamovich", P),
    ("সের্গেই লাভরভ", "Sergey Larionov", P),
    ("Κωνσταντίνος Αντωνίου", "Kostadin Adoniu", P),  # a Greek, in whose name ni and taf are two sounds
    ("Ιωσήφ Λάμπρου", "Iosif Labru", P),
    ("谢尔盖·拉夫罗夫", "Sergey Larionov", P),
    ("马丽娜", "Maria Lina", P),  # a Chinese woman, whose name is read by its characters
    ("尼古拉斯·马杜罗", "Nicolas Madoux", P),
    ("세르게이 라브로프", "Sergey Sobyanin", P),
    ("리처드 브랜슨", "Richard Burton", P),
    ("가즈프롬", "Gazstroy", C),
    ("فلاديمير بوتين", "Vladimir Potapov", P),
    ("بندر السلطان", "Peter Salton", P),
    ("فيصل العتيبي", "Vasily Tobin", P),
    ("Ευάγγελος Μπακόπουλος", "Evangelos Karamanlis", P),
    ("민준 강", "Mingshan Wang", P),  # Koreans' own names are spelt and not heard
    ("정순 서", "Shao Xingsheng", P),
    ("수민 박", "GEUMMANE, Abu Bakr", P),
    ("さゆり 藤原", "YUAN, Chilli", P),  # nor are those in Hiragana
    ("アンドレイ・ボリソフ", "Aleksandr Borisov", P),
    ("コリア・トレード・バンク", "FOREIGN TRADE BANK", C),
    ("ហ៊ុន ម៉ាណែត", "Hun Sen", P),
    ("ទ្រី ភាព", "Try Dara", P),
    ("ចេន ហេង", "Chen Zhi", P),
    ("ទៀ វិញ", "Tea Banh", P),
    ("မြန်မာ့စီးပွားရေးဘဏ်", "Myanma Oil and Gas Enterprise", C),
    ("АО «Тульский патронный завод»", "Barnaul Cartridge Plant, JSC", C),
    ("Объединённая авиастроительная корпорация", "UNITED SHIPBUILDING CORPORATION", C),
    ("Казанский авиационный завод", "Kazan Helicopter Plant JSC", C),
    ("Министерство финансов Российской Федерации", "Ministry of Defence of the Russian Federation", C),
    ("ធនាគារកាណាឌីយ៉ា", "National Bank of Cambodia", C),
    ("ยิ่งลักษณ์ ชินวัตร", "Thaksin Shinawatra", P),
    ("สมชาย แสงทอง", "Somchai Wongsawat", P),
    ("ธนาคารกสิกรไทย จำกัด (มหาชน)", "Bangkok Bank Public Company Limited", C),
    ("ສອນໄຊ ສີພັນດອນ", "Thongloun Sisoulith", P),
    ("မင်းအောင်ကျော်", "Min Aung Hlaing", P),
    ("မြထွန်းဝင်း", "Mya Tun Oo", P),
    ("စိုးဝင်း", "Soe Thein", P),
    ("हाफ़िज़ ख़ान", "Hafiz Saeed", P),
    ("ज़ियाउर अंसारी", "Ziaur Rahman", P),
    ("شۆھرەت قادىر", "Shohrat Zakir", P),
    ("މޫސާ އަމީން", "Moosa Inas", P),
    ("王红梅", "WANG, Hongfei", P),  # mei and fei are two characters, and no slip of the pen
    ("高娟", "GAO, Yan", P),  # Juan and Yann are one name of Europeans, juan and yan are not
    ("Hasan Abdullaev", "ABDULATIF, Hasan", P),
    ("Abdirashid Yare", "YAREH, Abdurahman", P),
    ("Nurettin Ayan", "AYAN, Bahaddin", P),
    ("Fuad Abbas", "FAWAZ, Abbas", P),
    ("Marc Chouman", "SHUMAN, Hisham", P),
    ("Dmitry Shatov", "SHEVTSOV, Dmitriy", P),
    ("КОВАЛЬЧУК Володимир Сергійович", "KOVALCHUK Vladimir Nikolaevich", P),  # another father
    ("Nacho Mejia Gutierrez", "MEJIA GUTIERREZ, Francisco", P),
    ("Катя Фридман", "FRIDMAN, Natalia", P),
    ("Sahib Hanafi", "HANAFI, Omar", P),  # before it, a name
    ("Joan Smith", "John Smith", P),
    ("Juan Delarosa", "DE LA CRUZ, Juan", P),
    ("Johan Lie", "John LEE", P),
    ("Basir Ghani", "BARADAR, Abdul Ghani", P),
    ("Norodom Sihanouk", "Norodom Bopha Devi", P),  # one ruling house
    ("Jakob Mans", "NASIR-AL-DIN, Harun Mansur Ya'qub", P),  # Mansur is no Mans with an article behind
    ("Наталья Михайлова", "Терентьева Наталья Михайловна", P),  # a surname, and a patronymic beside another
    ("Tatiana Ivanova", "Tatiana Ivanovna Dyakonova", P),
    ("Петр Иванов", "Сидоров Петр Иванович", P),
    ("Олександр Коваленко", "Aleksandra KOVALENKO", P),  # both are Sasha
    ("Hassan Mahmoud", "محمد حسن آخوند", P),
    ("عمر حسن", "HUSSAIN, Omar", P),
    ("Mohamed Van der Merwe", "محمد معروف", P),
    ("Abdul Das", "Abdul", P),  # a surname where it stands last, and so is mullah
    ("Sergei Ten", "Sergei", P),
    ("Karim Mollah", "Haji Karim", P),
    ("Karim, Md.", "Haji Karim", P),  # whose other name is Mohammed
    ("Ana Muñoz", "MUNOZ MEJIA, Eliana", P),  # nor Eliana Ana with one before
    ("Hassan Qari", "ASKARI, Hassan", P),
    ("محمد سارة", "SARUR, Muhammad", P),
    ("怡婷 王", "WANG, Chen", P),  # nor is ting, as who is called Chen may be called Ting in a dialect
    ("丽娟 姜", "ZHANG, Lei", P),  # li and lei, jiang and zhang are other characters
    ("Banque centrale de la République du Congo", "Central Bank of the Russian Federation", C),
    ("Verteidigungsministerium der Republik Finnland", "Ministry of Defence of the Russian Federation", C),
    ("Ministerstvo obrany České republiky", "Ministry of Defence of Syria", C),
    ("Guardia Civil", "Islamic Revolutionary Guard Corps", C),
    ("Κεντρική Τράπεζα της Ελλάδος", "Central Bank of Syria", C),
    ("Suomen keskuspankki", "Central Bank of Syria", C),
    ("Volksfront", "Popular Front for the Liberation of Palestine", C),
    ("BK CHEM", "Bank Rossiya", C),
    ("COML BK OF QATAR", "Commercial Bank of Syria", C),
    ("Kim Dzong Min", "KIM, Jong Un", P),
    ("Korea General Trading Corp", "Korea Daesong General Trading Corporation", C),
    ("Cambodia Shipping Agency", "Cambodia Shipping Corporation", C),
    ("Corp", "11420 CORP.", C),  # moov-io/watchman issue 483
    ("A-B-C Company", "X-Y-Z Company", C),  # nomenklatura issue 193
    ("Mahan Airport", "MAHAN AIR", C),
    ("XICO INC", "XAKI", C),  # the same two consonants
    ("ARIZONA OPERA COMPANY", "OPERA", C),
    ("Mashprom", "Mashprim LLC", C),  # one slip in a short word
    ("Investment Group", "Investments Groupp", C),  # and in one that any firm may use
    # Begun otherwise, too short to be cut off, a legal form and no more, no firm.
    ("Limited Liability Company Aranteka", "Limited Liability Company Aranteksport", C),
    ("Ship Registry of", "Ship Registry of Cambodia", C),
    ("Limited Liability Company", "Limited Liability Company Aranteksport", C),
    # What alerted on firms of the LEI register: a place or kind of firm is not who it is.
    ("Aranta Trading (Shanghai) Co. Ltd", "Shanghai S.A.L. Offshore Company", C),
    ("Aranta Off Shore Gas SPA", "LABICO SAL (OFF SHORE)", C),
    ("Aranta Holdings (No. 1) Limited", "Mining Enterprise No 1", C),
    ("Aranta (L.L.C.)", "LKCK", C),
    ("SCT Transport", "LLC SKT", C),  # abbreviations
    ("LTE Industries", "LTTE", C),
    ("Aranta Energy III", "A Three Energy FZE", C),  # kinds of business and numbers that firms share
    ("NV Energy, Inc.", "Energies JSC", C),  # two legal forms of two countries: the first is a word
    ("BT Investment Group LLC", "Invest Group JSC", C),
    ("Global Trading Srl", "Comercio Global Ltda.", C),  # in translation, and of two countries
    ("J.D. AS", "J & E, S. de R.L.", C),  # letters beside letters are initials, and join no words
    ("M/S Aranta Construction", "Aranda Sarafi", C),
    ("Gasthof Bank", "Gazprombank", C),  # no Gasprom
    ("Szerviz Bank", "Servis", C),
    ("Markus Williams", "Mark WILLIAM", P),  # no ending of Balts
    ("Denis Roberts", "DEN, Robert", P),
    ("PC LINKS LLC", "ASIA PACIFIC LINKS LIMITED", C),
    # The same city and kind of business in Chinese, Korean or Japanese writing.
    ("대동강개발무역회사", "조선광업개발무역회사", C),
    ("조선대흥무역회사", "조선대성무역회사", C),
    ("朝鲜大兴银行", "Korea Daesong Bank", C),
    ("大连东方科技有限公司", "大连海洋科技有限公司", C),
    ("中兴技术有限公司", "华为技术有限公司", C),
    ("广州白云贸易有限公司", "广州天河贸易有限公司", C),
    ("Dandong Industrial Development", "丹东鸿祥实业发展有限公司", C),
    ("東京電力株式会社", "東京電子株式会社", C),
    ("上海农商银行", "上海浦东发展银行", C),
    ("المصرف الصناعي السوري", "Commercial Bank of Syria", C),
    ("شرکت ملی گاز ایران", "National Iranian Oil Company", C),
    ("بانک صنعت", "Bank Sepah", C),
    ("عبد الله للتجارة", "Hizballah", C),
]

UNFOUND = [
    # What cannot pass, and why: each would have to be declared as an alias, or needs what Ensign does not know.
    (
        "Grand Panorama Museum",
        "Angkor Panorama Museum",
        C,
        "Grand and Angkor are other words: a translation of its own",
    ),
    ("OMM", "Ocean Maritime Management Company Limited", C, "an abbreviation counts where it is declared"),
    ("Murtuza Munir", "Mustafamunir", P, "half a joined word is alike"),
    ("Ibrahim Jadhran", "Ibrahim Saeed Salim Awad Aissa Hamed Dawoud Al Jadhran", P, "two words of nine"),
]


@pytest.mark.parametrize(("mine", "listed", "kind"), SAME)
def test_one_name_in_two_spellings_matches(mine: str, listed: str, kind: EntityType) -> None:
    assert score(mine, listed, kind) >= Settings().line


@pytest.mark.parametrize(("mine", "listed", "kind"), OTHER)
def test_another_name_stays_under_the_line(mine: str, listed: str, kind: EntityType) -> None:
    assert score(mine, listed, kind) < Settings().line


@pytest.mark.parametrize(
    ("mine", "listed", "kind"),
    [
        ("José Rodríguez Pérez", "José Pérez Rodríguez", P),  # the order of two surnames is the identity
        ("Jesus Gonzalez Penuelas", "Jose Gonzalez Penuelas", P),  # two brothers
        ("Jaime Perez", "PEREZ PENA, Jaime", P),
        ("Mrs Hassan", "HASSAN, Sheikh", P),  # one common name, beside titles
        ("Mr Hassan", "Hassan", P),
        ("Mrs Hassan", "シェイク・ハッサン", P),
        ("VAN SAN", "サン", P),  # of which many are written so
        ("Global Trading Ltda", "Comercio Global Ltda.", C),  # words that any firm may use, in translation
        ("Digital Services", "Digital Services EAD", C),
    ],
)
def test_a_name_that_needs_a_person_to_look_is_only_possible(mine: str, listed: str, kind: EntityType) -> None:
    found = screening.compare(mine, listed, kind, Settings())
    assert found is None or found.band is Band.POSSIBLE


@pytest.mark.parametrize(
    ("mine", "listed"),
    [
        ("Hajji Karim", "KARIM, Haji"),  # one title, however it is written
        ("Mullah Gul Agha", "Mullah Gul Agha Akhund"),
        ("Sheikh Hassan", "シェイク・ハッサン"),
        ("Mr Faizullah Khel", "KHEL, Faizullah"),  # two words
        ("Mullah Krekar", "KREKAR"),  # and one that few bear
    ],
)
def test_a_title_beside_more_than_one_common_name_is_no_doubt(mine: str, listed: str) -> None:
    found = screening.compare(mine, listed, P, Settings())
    assert found is not None
    assert found.band in {Band.STRONG, Band.EXACT}


@pytest.mark.parametrize(("mine", "listed", "kind", "why"), UNFOUND)
def test_what_cannot_be_found_is_known(mine: str, listed: str, kind: EntityType, why: str) -> None:
    """A case that begins to pass is moved to SAME, so that the list stays true."""
    assert why
    assert score(mine, listed, kind) < Settings().line


def test_better_is_scored_above_worse() -> None:
    ladder = ["Khek Vandy", "Vandy Khek", "Khek Vandi", "Kek Vandi", "Khek Ravy", "Chea Vandeth"]
    scores = [score(name, "Khek Vandy", P) for name in ladder]
    assert scores == sorted(scores, reverse=True)

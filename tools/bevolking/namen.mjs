// What the population is chosen from: codes of the national tables, invented streets, first names and surnames by where a
// family comes from. The digits of a postcode are those of the place, its letters are free.

export const LAND = {
  nl: ['6030', 'Nederland'],
  tr: ['6043', 'Turkije'],
  ma: ['5022', 'Marokko'],
  pl: ['7028', 'Polen'],
  sy: ['7009', 'Syrië'],
  sr: ['5007', 'Suriname'],
  et: ['5020', 'Ethiopië'],
  sd: ['7034', 'Soedan'],
  ua: ['6038', 'Oekraïne'],
  su: ['9049', 'Sovjet-Unie'],
  de: ['6029', 'Duitsland'],
  be: ['5010', 'België'],
  es: ['6037', 'Spanje'],
};
export const NATIONALITEIT = {
  nl: ['0001', 'Nederlandse'],
  tr: ['0339', 'Turkse'],
  ma: ['0131', 'Marokkaanse'],
  pl: ['0072', 'Poolse'],
  sy: ['0336', 'Syrische'],
  sr: ['0263', 'Surinaamse'],
  ua: ['0034', 'Oekraïense'],
  onbekend: ['0000'],
};
export const GEMEENTE = {
  Leerdam: '0545',
  Vianen: '0620',
  Zederik: '0707',
  Vijfheerenlanden: '1961',
  Lochem: '0262',
  Gorinchem: '0512',
  Utrecht: '0344',
  Nieuwegein: '0356',
  Culemborg: '0216',
  Tiel: '0281',
  Meerkerk: '0557',
  Ameide: '0485',
  Lexmond: '0551',
  'Registratie Niet-Ingezetenen': '1999',
};

// Streets with their postcode, by place and municipality.
export const STRATEN = {
  Vijfheerenlanden: {
    Leerdam: [
      'Karaffenhof 4141QX',
      'Lingewaardlaan 4142QK',
      'Vuurkolkstraat 4143XL',
      'Blaaspijpweg 4143QV',
      'Oude Kelderwal 4141XV',
      'Kristalplantsoen 4142XN',
      'Stuwkade 4141QZ',
      'Pachterserf 4143XT',
    ],
    Vianen: [
      'Brederohoek 4131QC',
      'Lekwaterstraat 4132XK',
      'Vrijstadlaan 4131XQ',
      'Schependomshof 4133QN',
      'Aan de Hofgracht 4131QV',
      'Zandputterserf 4132QX',
    ],
    Meerkerk: ['Zouwewetering 4231XV', 'Tiendwegerf 4231QX', 'Slagboomkade 4231QZ'],
    Ameide: ['Prinsenwaard 4233XQ', 'Dijkgraafstraat 4233QK'],
    Lexmond: ['Kortenhoefseweg 4128XN', 'Lekdijkerf 4128QX'],
    Hagestein: ['Biezenkamp 4124XQ', 'Kasteelwei 4124QV'],
    Schoonrewoerd: ['Overheicopsepad 4145XK'],
    Leerbroek: ['Reefsloot 4245QX'],
    Nieuwland: ['Geerpolderweg 4243XQ'],
    Everdingen: ['Spoeldijkje 4121QN'],
    Kedichem: ['Zuiderlingeweg 4247XV'],
    Zijderveld: ['Zoomhof 4122QK'],
  },
  Lochem: { Lochem: ['Berkelweidepad 7241QX', 'Paaschbergerf 7241XV'], Barchem: ['Kalenbergweg 7244XN'] },
  Nieuwegein: { Nieuwegein: ['Zonnebloemgaarde 3431QX'] },
  Gorinchem: { Gorinchem: ['Merwedehof 4204XQ'] },
  Culemborg: { Culemborg: ['Parklaankwartier 4101QV'] },
  Utrecht: { Utrecht: ['Veilinghof 3581XK'] },
};

const kort = (s) => s.trim().split(/\s+/);
const lang = (s) => s.split(',').map((x) => x.trim());
// The first names of a Dutch family go by year of birth: up to 1950, 1975, 2000, and now.
export const NAMEN = {
  nl: {
    achter:
      lang(`de Jong,van den Berg,Jansen,Bakker,de Vries,van Dijk,Visser,de Bruin,Verhoef,van der Linden,den Hartog,
      Kool,Versluis,de With,Bikker,van Zessen,Smit,Vermeer,van Vliet,Mulder,Bogaard,Kortleven,
      van Kekem,de Groot,Terlouw,van der Ham,Middelkoop,Vroege,de Leeuw,Blokland,van Iperen,Schouten,Sterk,
      van Oort,Hakkesteegt,van der Zouwen,de Kruijk,Kamsteeg,Boogaert,Streefkerk,Voormolen,Burggraaf,in den Eng,Zijderlaan,
      Pellikaan,van 't Hof`),
    m: [
      [
        1950,
        lang(
          'Johannes Cornelis,Pieter,Gerrit Jan,Adrianus,Cornelis,Hendrikus Johannes,Willem,Arie,Teunis,Jacob Adriaan,Dirk',
        ),
      ],
      [
        1975,
        lang(
          'Johannes Petrus,Wilhelmus,Rob,Hendrik Jan,Peter,Cornelis Willem,Marinus,Gijsbert,Leendert,Franciscus,Ronald,Erik',
        ),
      ],
      [2000, lang('Mark,Jeroen,Dennis,Bas,Martijn,Kevin,Johan Willem,Rick,Stefan,Thomas Pieter,Joost,Michel')],
      [2999, lang('Sem,Noah,Luuk,Daan,Finn,Levi Jan,Mees,Lucas,Thijs,Jesse,Boaz,Olivier,Gijs,Ruben,Stijn,Hugo Arie')],
    ],
    v: [
      [
        1950,
        lang(
          'Johanna Maria,Neeltje,Adriana,Cornelia,Maria Elisabeth,Geertruida,Hendrika,Aaltje,Wilhelmina,Teuntje,Jannigje',
        ),
      ],
      [
        1975,
        lang(
          'Maria,Anna Johanna,Elisabeth,Petra,Ingrid,Yvonne,Marianne,Hendrika Maria,Jacqueline,Margaretha,Karin,Ria',
        ),
      ],
      [2000, lang('Linda,Kim,Marieke,Sanne,Esther,Annemarie,Lisa,Petra Johanna,Iris,Laura,Manon,Daniëlle')],
      [2999, lang('Emma,Julia,Mila,Saar,Tess,Evi,Zoë,Nora,Sara,Lieke,Fleur,Hannah,Elin,Loïs,Noor,Vera')],
    ],
  },
  tr: {
    achter: kort('Yılmaz Kaya Demir Şahin Öztürk Aydın Çelik Güneş'),
    m: [[2999, kort('Mehmet Mustafa Emre Hasan Yiğit Ömer Burak')]],
    v: [[2999, kort('Ayşe Fatma Elif Zeynep Gülsüm Büşra Şükran')]],
  },
  ma: {
    achter: lang('El Amrani,Bouzidi,Benali,El Khattabi,Azzouzi,Ouali'),
    m: [[2999, kort('Mohammed Ahmed Youssef Hamza Bilal Ilyas')]],
    v: [[2999, kort('Fatima Khadija Naïma Samira Imane Hafsa')]],
  },
  pl: {
    achter: kort('Kowalski Wiśniewski Wójcik Kamiński Zieliński Dąbrowski'),
    m: [[2999, kort('Paweł Łukasz Piotr Tomasz Michał Szymon')]],
    v: [[2999, kort('Agnieszka Małgorzata Zofia Joanna Oliwia')]],
  },
  sy: {
    achter: lang('Al-Hassan,Darwish,Haddad,Al Masri,Khalil,Ibrahim'),
    m: [[2999, kort('Ahmad Omar Khaled Yazan Mahmoud Karim')]],
    v: [[2999, kort('Rana Amal Hiba Lina Noura Maryam')]],
  },
  sr: {
    achter: lang('Ramdin,Wijngaarde,Kromosoeto,Pinas,Mahabier'),
    m: [[2999, kort('Ricardo Glenn Dwight Jaïr')]],
    v: [[2999, kort('Sharda Priscilla Urmila Chanel')]],
  },
  er: {
    achter: kort('Tesfay Gebremariam Haile Berhane Kidane'),
    m: [[2999, kort('Filmon Yonas Samuel Biniam')]],
    v: [[2999, kort('Selam Helen Rahwa Feven')]],
  },
  ua: {
    achter: kort('Shevchenko Kovalenko Bondar Tkachuk Melnyk'),
    m: [[2999, kort('Oleksandr Dmytro Maksym')]],
    v: [[2999, kort('Oksana Iryna Sofiia Kateryna')]],
  },
};
export const VOORVOEGSELS = ['van der', 'van den', 'in den', "van 't", 'van', 'de', 'den', 'ter'];

#include "verhaal.h"

#define OUD (1U << GEZIN_OUDERE | 1U << GEZIN_OUDER_PAAR)
#define VOLWASSEN (1U << GEZIN_ALLEEN | 1U << GEZIN_PAAR)
#define GEZINNEN (1U << GEZIN_OUDERS | 1U << GEZIN_EEN_OUDER)

static const struct vraagsoort soorten[] = {
    {.onderwerp = "hulp-bij-het-huishouden",
     .product = "hulp-bij-het-huishouden",
     .leefgebied = "huishouden",
     .vormen = OUD | VOLWASSEN,
     .gewicht = 34,
     .voorzieningen = true,
     .vraag = {"[Het lukt mij niet meer|Het gaat niet meer|Ik red het niet meer] om [het huis schoon te houden|te "
               "stofzuigen en te dweilen|de bedden "
               "te verschonen], [want mijn knie is versleten|want ik ben gauw buiten adem|sinds ik in {A} ben "
               "gevallen|door mijn rug]. "
               "[Kan er iemand komen helpen?|Mijn dochter doet het nu, maar die heeft ook haar werk.|Wat kan de "
               "gemeente doen?]",
               "[Mijn hulp stopt ermee|De buurvrouw hielp altijd, maar zij gaat verhuizen|Mijn partner deed alles in "
               "huis en is nu zelf ziek]. "
               "Ik kan [de zware klussen|het sanitair en de ramen|de was en de vloeren] niet alleen.",
               "Ik ben geopereerd aan mijn [heup|schouder|knie|hand] en [de komende maanden|voorlopig] mag ik niet "
               "[bukken|tillen|lang staan]. "
               "Wie maakt er dan schoon?"},
     .situatie = {"{N} woont in een [benedenwoning|eengezinswoning|appartement met lift|hoekhuis] aan de {S}. {H} "
                  "[loopt met een rollator|heeft artrose "
                  "in beide handen|is {G} keer gevallen dit jaar|slaapt slecht van de pijn] en [houdt de keuken zelf "
                  "bij|kan nog wel koken|doet de "
                  "lichte was zelf]. De zware taken blijven liggen.",
                  "Het huis is [netjes maar niet schoon|opgeruimd, alleen het sanitair lukt niet|te groot geworden]. "
                  "{O} doet [de boodschappen|de ramen|de "
                  "administratie] en kan [niet meer doen|dit niet overnemen|hooguit af en toe bijspringen].",
                  "{N} vertelt dat {H} [vroeger in de zorg werkte|altijd alles zelf deed|niet graag om hulp vraagt]. "
                  "{H} heeft nu vooral moeite met [tillen "
                  "en bukken|lang staan|trappen en traplopen]."},
     .voortgang = {"De hulp komt op {D} en dat [bevalt goed|loopt naar wens|geeft rust]. {N} is tevreden over [de "
                   "vaste hulp|de afspraken|de tijden].",
                   "{N} belde: de hulp [is al {G} keer niet gekomen|wisselt steeds|komt op wisselende tijden]. Ik heb "
                   "[de aanbieder gebeld|een vaste dag "
                   "afgesproken|gevraagd om een vast gezicht]."},
     .goed = "[{H} kookt nog elke dag zelf|De kinderen helpen in het weekend|Er is goed contact in de straat]",
     .zorg = "[Vallen bij het dweilen|Overbelasting van {O}|{H} gaat over grenzen en ligt dan dagen op bed]",
     .wens = "[Een schoon huis zonder pijn|Hulp bij de zware taken|Weer bezoek kunnen ontvangen]",
     .doel = {"Ik wil [een schoon huis|dat mijn huis leefbaar is] zonder dat ik [omval van moeheid|{G} dagen moet "
              "bijkomen].",
              "Ik wil [zelf blijven koken en de was blijven doen|de lichte dingen zelf blijven doen]."},
     .afspraak_inwoner = "[Zelf de keuken en de was bijhouden|De dochter vragen voor de ramen]",
     .afspraak_werker = "[De aanvraag klaarmaken|De aanbieder bellen over een vaste dag]"},
    {.onderwerp = "woonvoorziening",
     .product = "woonvoorziening",
     .leefgebied = "wonen",
     .vormen = OUD | VOLWASSEN,
     .gewicht = 14,
     .voorzieningen = true,
     .vraag = {"Ik kom [de trap bijna niet meer op|niet meer in bad|de douche niet meer in]. [Mijn kinderen zeggen dat "
               "een traplift helpt|Kan er een "
               "douchestoel en een beugel komen|Wij willen hier blijven wonen], [want verhuizen wil ik niet|want ik "
               "woon hier al {W} jaar].",
               "De ergotherapeut van het [ziekenhuis|revalidatiecentrum] zegt dat [de drempels weg moeten|er een "
               "tweede leuning moet komen|het toilet hoger "
               "moet] voordat ik naar huis kan."},
     .situatie =
         {"De badkamer is [smal|op de bovenverdieping|nog met een bad]. {N} kan [de voet niet over de rand tillen|niet "
          "los staan|de trap één keer per "
          "dag nemen]. Gekeken naar [een traplift|verhuizen naar een gelijkvloerse woning|slapen op de begane grond].",
          "De woning is van [de corporatie|{N} zelf]. Wij hebben samen [de trap|de badkamer|de drempels] opgemeten. "
          "{N} wil [liever niet "
          "verhuizen|hier blijven zolang het kan]."},
     .voortgang = {"De [traplift|douchestoel|beugels] [is geplaatst|zijn geplaatst] en {N} kan weer [zelf naar "
                   "boven|alleen douchen].",
                   "De leverancier [kwam niet opdagen|vraagt meer tijd|heeft de verkeerde maat gebracht]. Nieuwe "
                   "afspraak op {D}."},
     .goed = "[{H} is handig en heeft zelf al een beugel geplaatst|De zoon wil meedenken over verbouwen]",
     .zorg = "[Vallen op de trap|Zich niet meer kunnen wassen]",
     .wens = "[Thuis kunnen blijven wonen|Zelf kunnen douchen]",
     .doel = {"Ik wil [veilig naar boven en beneden|zelf kunnen douchen] zonder dat er iemand bij moet zijn.",
              "Ik wil in [{P}|dit huis] blijven wonen."},
     .afspraak_inwoner = "[Zich inschrijven voor een gelijkvloerse woning|Offertes bij elkaar zoeken]",
     .afspraak_werker = "[Een advies vragen aan de ergotherapeut|De corporatie bellen over de drempels]"},
    {.onderwerp = "vervoer",
     .product = "vervoer",
     .leefgebied = "mobiliteit",
     .vormen = OUD | VOLWASSEN,
     .gewicht = 16,
     .voorzieningen = true,
     .vraag = {"Ik kan [niet meer autorijden|de bushalte niet meer halen|niet meer fietsen] en kom [de deur niet meer "
               "uit|niet meer bij mijn zus in "
               "{P}|niet meer op de soos]. Is er [vervoer|een taxipas|iets met een scootmobiel]?",
               "Mijn [oog|hart|been] laat het niet toe om zelf te rijden. Ik wil [naar mijn {F} in het "
               "verpleeghuis|naar de fysiotherapeut|boodschappen kunnen "
               "doen]. Hoe kom ik daar?"},
     .situatie = {"{N} loopt [honderd meter met de rollator|nog naar de brievenbus|moeizaam met een stok]. Reizen met "
                  "de bus lukt [niet|alleen met "
                  "begeleiding]. {H} wil vooral naar [de kinderen|de markt op {D}|het koor].",
                  "Besproken wat {N} [zelf|met de buurtbus|met de auto van {O}] kan oplossen. Voor [de avond|verdere "
                  "ritten] is dat er niet."},
     .voortgang = {"{N} reist [{G} keer per maand|elke week] met [het vervoer|de scootmobiel] en is [blij dat {H} er "
                   "weer uit komt|tevreden].",
                   "De taxi was [{G} keer te laat|niet te vinden]. Klacht [doorgegeven|besproken] met de vervoerder."},
     .goed = "[{H} heeft veel vrienden|De kerk haalt {M} op zondag op]",
     .zorg = "[Alleen komen te zitten|Niet meer naar de dokter durven]",
     .wens = "[Zelf kunnen gaan en staan|Elke week naar het koor]",
     .doel = {"Ik wil [elke week|op eigen houtje] naar [mijn familie|de markt|de soos] kunnen.",
              "Ik wil niet afhankelijk zijn van [de kinderen|de buren]."},
     .afspraak_inwoner = "[De buurtbus proberen|Ritten met {O} plannen]",
     .afspraak_werker = "[De pas aanvragen|Een proefrit met de scootmobiel regelen]"},
    {.onderwerp = "rolstoel",
     .product = "rolstoel",
     .leefgebied = "mobiliteit",
     .vormen = OUD | VOLWASSEN,
     .gewicht = 7,
     .voorzieningen = true,
     .vraag = {"[Mijn rolstoel is versleten|De rolstoel van de thuiszorgwinkel moet terug|Ik kan buiten geen stuk meer "
               "lopen]. [Ik zit er de hele dag in|Ik heb "
               "hem nodig voor buiten], dus hij moet [goed passen|licht te duwen zijn]."},
     .situatie = {"{N} zit [{G} uur per dag|de hele dag|alleen buiten] in de stoel. [De zithoogte klopt niet|De huid "
                  "is rood op de stuit|{O} kan de stoel niet "
                  "meer duwen]. De huisarts heeft [een brief|toestemming om te overleggen] gegeven."},
     .voortgang =
         {"De nieuwe stoel is [gepast|gebracht] op {D}. {N} [zit beter|moet nog wennen|kan zelf over de drempel]."},
     .goed = "[{H} heeft sterke armen|{O} gaat elke dag mee naar buiten]",
     .zorg = "[Doorzitten|Niet meer buiten komen]",
     .wens = "[Zelf naar buiten kunnen|Een stoel die past]",
     .doel = {"Ik wil zelf [naar de winkel|een rondje door {P}] kunnen rijden.",
              "Ik wil [zonder pijn|rechtop] kunnen zitten."},
     .afspraak_inwoner = "[Bijhouden wanneer het zitten pijn doet|De drempel voor laten weghalen]",
     .afspraak_werker = "[Een passing afspreken met de leverancier|De ergotherapeut vragen mee te kijken]"},
    {.onderwerp = "begeleiding",
     .product = "begeleiding-individueel",
     .leefgebied = "dagelijks-functioneren",
     .vormen = OUD | VOLWASSEN,
     .gewicht = 13,
     .voorzieningen = true,
     .vraag =
         {"[Ik krijg mijn dagen niet meer op een rij|Alles loopt door elkaar in mijn hoofd|Sinds mijn hersenbloeding "
          "vergeet ik afspraken]. [De post "
          "blijft liggen|Ik durf de deur niet open te doen|Ik eet slecht en slaap overdag].",
          "Mijn begeleiding [stopt in {A}|loopt af] en ik kan het [nog niet alleen|echt niet zonder]. Kan dat langer?"},
     .situatie = {"{N} heeft [autisme|niet-aangeboren hersenletsel|een licht verstandelijke beperking|een psychose "
                  "gehad] en woont [zelfstandig|bij {O}]. "
                  "[Structuur|Geld|Afspraken nakomen] is lastig. {H} werkt [{G} dagen bij de sociale werkplaats|als "
                  "vrijwilliger|nu niet].",
                  "Aan de keukentafel liep {N} de week door. [De ochtend lukt|Boodschappen lukken|Met de hond lukt "
                  "het], [maar 's avonds stapelt het op|maar "
                  "bellen met instanties niet]."},
     .voortgang = {"{N} heeft de week [{G} dagen zelf gepland|met een schema gehaald]. De begeleider komt [op {D}|eens "
                   "per twee weken].",
                   "Terugval: {N} deed [een week|enkele dagen] de deur niet open. {O} had een sleutel en is gaan "
                   "kijken. Het gaat nu [beter|weer redelijk]."},
     .goed = "[{H} houdt zich aan vaste dagen|Contact met {O} is goed|Werkt graag met dieren]",
     .zorg = "[Schulden door ongeopende post|Vereenzamen|Te weinig eten]",
     .wens = "[Rust in het hoofd|Zelf de administratie kunnen doen]",
     .doel = {"Ik wil [mijn post elke week zelf openen|een dagritme dat ik volhoud].",
              "Ik wil [een plek waar ik iets beteken|{G} dagen per week iets te doen hebben]."},
     .afspraak_inwoner = "[Elke {D} de post openen|Het weekschema op de koelkast hangen]",
     .afspraak_werker = "[Elke {D} bellen|Meegaan naar het eerste gesprek bij de aanbieder]"},
    {.onderwerp = "dagbesteding",
     .product = "dagbesteding",
     .leefgebied = "participatie",
     .vormen = OUD | VOLWASSEN,
     .gewicht = 8,
     .voorzieningen = true,
     .vraag = {"Mijn {X} heeft [dementie|Parkinson|een beroerte gehad] en is de hele dag thuis. [Ik kan geen "
               "moment weg|Ik ben op|De nachten zijn "
               "zwaar]. Is er een plek waar {H} overdag heen kan?",
               "Ik zit [de hele dag|sinds {A}] alleen thuis en [het wordt me te stil|ik word er somber van]. Ik wil "
               "[iets om handen hebben|onder de mensen zijn]."},
     .situatie = {"{N} [herkent de straat niet altijd|zit veel voor het raam|raakt onrustig tegen de avond]. {O} [doet "
                  "de verzorging|slaapt slecht|wil het "
                  "graag volhouden]. Gesproken over [een zorgboerderij|het ontmoetingscentrum|een dag in {P}]."},
     .voortgang = {"{N} gaat op {D} naar [de boerderij|het centrum] en [vindt het er fijn|helpt in de keuken|moet nog "
                   "wennen]. {O} heeft dan [tijd voor "
                   "zichzelf|rust]."},
     .goed = "[{H} houdt van tuinieren|{O} kent {M} door en door]",
     .zorg = "[{O} raakt overbelast|Dwalen op straat]",
     .wens = "[Samen thuis kunnen blijven|Een dag per week lucht]",
     .doel = {"Ik wil [{G} dagen|een dag] in de week onder de mensen zijn.", "Wij willen samen thuis blijven wonen."},
     .afspraak_inwoner = "[Een dag meedraaien om te proberen|Met de kinderen een rooster maken]",
     .afspraak_werker = "[Een kennismaking regelen|De casemanager dementie bellen]"},
    {.onderwerp = "gpk",
     .trajectsoort = "eigen-ondersteuning",
     .leefgebied = "mobiliteit",
     .vormen = OUD | VOLWASSEN,
     .gewicht = 7,
     .voorzieningen = true,
     .vraag =
         {"Mijn parkeerkaart [verloopt in {A}|is verlopen]. [Hoe krijg ik een nieuwe?|Moet ik weer naar een keuring?]",
          "Ik kan [geen honderd meter lopen|nauwelijks lopen]. Kan ik een parkeerkaart krijgen voor [mijn eigen "
          "auto|de auto van mijn zoon]?"},
     .situatie = {"{N} heeft [longklachten|een versleten heup|hartfalen] en loopt [dertig|vijftig|tachtig] meter. De "
                  "kaart is voor [de bestuurder|de passagier]."},
     .voortgang = {"De keuringsarts heeft [op {D} gebeld|een advies gestuurd]. De kaart [ligt klaar|is onderweg]."},
     .goed = "[{O} rijdt {M} overal heen]",
     .zorg = "[De winkels niet meer kunnen bereiken]",
     .wens = "[Dichtbij kunnen parkeren]",
     .doel = {"Ik wil [bij de dokter|voor de deur] kunnen parkeren.",
              "Ik wil zelf [boodschappen|bezoekjes] blijven doen."},
     .afspraak_inwoner = "[Een pasfoto brengen]",
     .afspraak_werker = "[De keuring aanvragen]"},
    {.onderwerp = "opvoeden",
     .product = "jeugdhulp-ambulant",
     .leefgebied = "opvoeden",
     .vormen = GEZINNEN,
     .gewicht = 26,
     .kind = true,
     .vraag = {"{V} is [druk en luistert niet|steeds boos|niet naar bed te krijgen] en [wij hebben alles al "
               "geprobeerd|ik sta er alleen voor|het geeft elke dag "
               "ruzie]. [Kan er iemand meekijken?|Hoe pak ik dit aan?]",
               "[Thuis ontploft {V} om alles|Met {V} is geen land te bezeilen sinds {A}]. Op school [gaat het "
               "wel|vallen de klachten mee|zien ze het ook]. Wij "
               "willen graag [tips|hulp bij de opvoeding].",
               "Ik ben [vaak alleen met de kinderen|doodop] en {V} [slaat|gooit met spullen|wil niet naar de andere "
               "ouder]. Zo kan het niet langer."},
     .situatie = {"{V} is {L} jaar en woont met [de ouders|{O}] in {P}. [De ochtenden|Het naar bed gaan|De overgang na "
                  "school] [zijn het moeilijkst|geeft de "
                  "meeste strijd]. Ouder vertelt [rustig|met tranen] hoe [de week|een gewone dag] gaat.",
                  "Kennisgemaakt met {V}: [een vrolijk kind dat veel praat|eerst stil, later kwam het spel los|laat "
                  "{Z} tekeningen zien]. Ouders zijn het [eens "
                  "over de regels|niet altijd eens over de regels]."},
     .voortgang = {"Het beloningsschema hangt [op de koelkast|boven het bed] en werkt [bij het opstaan|beter dan "
                   "gedacht]. {V} had deze week {G} goede dagen.",
                   "Ouder heeft [de time-out|het gesprek vooraf] geoefend. [Lastig als er bezoek is|In de supermarkt "
                   "ging het mis|Thuis gaat het goed]."},
     .goed = "[De band tussen {V} en opa|Ouders willen leren|{V} is dol op voetbal]",
     .zorg = "[De andere kinderen komen tekort|Ouder is uitgeput]",
     .wens = "[Weer plezier met elkaar|Rust aan tafel]",
     .doel = {"Wij willen [zonder schreeuwen aan tafel zitten|dat {V} om [acht|half negen] uur in bed ligt].",
              "{V} wil [samen met papa iets leuks doen|minder ruzie]."},
     .afspraak_inwoner = "[Elke avond hetzelfde bedritueel|Het beloningsschema bijhouden]",
     .afspraak_werker = "[Om de week thuis meekijken|Contact met de intern begeleider]"},
    {.onderwerp = "jeugd-psychisch",
     .product = "jeugdhulp-ambulant",
     .leefgebied = "psychische-gezondheid",
     .vormen = GEZINNEN,
     .gewicht = 20,
     .kind = true,
     .vraag = {"{V} [durft niet meer alleen te slapen|huilt veel|eet bijna niet] sinds [het overlijden van oma|de "
               "verhuizing|de scheiding|de pesterijen op "
               "school]. De huisarts zegt dat jullie kunnen helpen.",
               "Onze {V} [piekert over alles|wil niet meer naar school|sluit zich op op {Z} kamer]. [Wij maken ons "
               "zorgen|Dit duurt nu al {W} weken]."},
     .situatie = {"{V} ({L}) vertelt dat [slapen|naar school gaan|buiten spelen] [eng|lastig|te veel] is. [Buikpijn op "
                  "{D}|Nachtmerries|Piekeren] [hoort daarbij|"
                  "komt elke week terug]. De leerkracht herkent dit [wel|niet].",
                  "Gesproken met {V} en {O}. {V} gaf {Z} week een [vier|vijf|zes]. [De hond|Tekenen|Gamen met een "
                  "neefje] helpt."},
     .voortgang =
         {"{V} sliep {G} nachten in {Z} eigen bed. De [ademoefening|piekerdoos|stappenkaart] [werkt|helpt een beetje].",
          "School meldt dat {V} weer [de hele week|halve dagen] komt. [Toetsen blijven spannend|De gymles lukt nog "
          "niet]."},
     .goed = "[{V} kan goed vertellen wat er is|Een vaste vriend in de straat]",
     .zorg = "[School missen|Ouders houden {M} uit voorzorg thuis]",
     .wens = "[Weer durven slapen|Gewoon naar school]",
     .doel = {"Ik wil [in mijn eigen bed slapen|zonder buikpijn naar school].",
              "Wij willen weten [hoe wij {V} helpen|wanneer wij ons zorgen moeten maken]."},
     .afspraak_inwoner = "[Elke avond de piekerdoos|Op {D} samen naar school lopen]",
     .afspraak_werker = "[Vijf gesprekken met {V}|Overleg met de huisarts]"},
    {.onderwerp = "psychisch",
     .product = "begeleiding-individueel",
     .leefgebied = "psychische-gezondheid",
     .vormen = VOLWASSEN | 1U << GEZIN_EEN_OUDER,
     .gewicht = 20,
     .vraag = {"[Ik kom de dag niet door|Ik slaap niet en pieker|Mijn hoofd zit vol]. [De wachtlijst bij de psycholoog "
               "is {W} weken|Ik ben mijn baan kwijt|Sinds {A} gaat het niet].",
               "Ik ben [uit de kliniek|overspannen|bang voor mensen] en [zit alleen thuis|krijg niets gedaan]. De "
               "huisarts zei dat ik u kon bellen."},
     .situatie = {"{N} ({L}) {R} aan de {S}. [Werk is gestopt in {A}|{H} zit in de "
                  "ziektewet|De dagen hebben geen vorm]. {H} [ziet "
                  "weinig mensen|heeft contact met een zus|drinkt geen alcohol meer].",
                  "Rustig gesprek. {N} schaamt zich voor [het huis|de schulden|het huilen]. Wij hebben [een "
                  "dagritme|één klein doel|een lijstje] gemaakt. "
                  "Gevraagd naar gedachten aan de dood: [die zijn er niet|vroeger wel, nu niet]."},
     .voortgang = {"{N} heeft [{G} keer gewandeld|het huis opgeruimd met hulp|de huisarts zelf gebeld]. Stemming een "
                   "[vijf|zes|zeven].",
                   "Afspraak [afgezegd, {N} lag op bed|ging over de telefoon]. Nieuwe afspraak op {D} om {U}."},
     .goed = "[{H} kan goed onder woorden brengen wat er is|De hond moet elke dag uit]",
     .zorg = "[Terugval|Achterstand bij de huur]",
     .wens = "[Weer kunnen slapen|Een reden om op te staan]",
     .doel = {"Ik wil [{G} dagen per week buiten komen|een dagritme].",
              "Ik wil [met iemand kunnen praten|terug naar mijn werk] als het minder gaat."},
     .afspraak_inwoner = "[Elke ochtend om {U} opstaan|Zelf de praktijkondersteuner bellen]",
     .afspraak_werker = "[Om de week een gesprek|Meegaan naar de inloop in {P}]"},
    {.onderwerp = "relatie-scheiding",
     .trajectsoort = "eigen-ondersteuning",
     .geen_wet = true,
     .leefgebied = "opvoeden",
     .vormen = 1U << GEZIN_EEN_OUDER | 1U << GEZIN_PAAR | 1U << GEZIN_OUDERS,
     .gewicht = 13,
     .vraag = {"Wij gaan uit elkaar en [krijgen het over de kinderen niet eens|alles gaat via advocaten|de kinderen "
               "zitten ertussen]. [Wie kan ons helpen "
               "praten?|Wij willen het netjes doen.]",
               "Mijn ex [houdt zich niet aan de afspraken|wil de kinderen vaker|reageert niet]. [De kinderen hebben er "
               "last van|Ik wil geen rechtszaak]."},
     .situatie = {"{N} en {O} wonen [nog samen|sinds {A} apart]. De kinderen zijn [om het weekend|halve weken] bij de "
                  "ander. [De overdracht geeft ruzie|Er is "
                  "weinig contact|Met de app gaat het beter dan aan de deur]."},
     .voortgang = {"Gesprek met beide ouders: [de vakanties zijn verdeeld|er ligt een schema tot {A}|het ging rustig]. "
                   "Het ouderschapsplan is [bijna klaar|op {G} "
                   "punten na klaar]."},
     .goed = "[Beiden willen het beste voor de kinderen|De oma's helpen allebei]",
     .zorg = "[De kinderen kiezen partij|Ruzie aan de deur]",
     .wens = "[Rust voor de kinderen|Afspraken die blijven staan]",
     .doel = {"Wij willen [zonder ruzie overdragen|een schema waar de kinderen op kunnen rekenen].",
              "De kinderen willen [niet kiezen|bij allebei een eigen plek]."},
     .afspraak_inwoner = "[Alleen over de kinderen appen|Op {D} om {U} overdragen bij oma]",
     .afspraak_werker = "[Vier gesprekken met beide ouders|De kinderen apart spreken]"},
    {.onderwerp = "school",
     .trajectsoort = "schoolmaatschappelijk-werk",
     .leefgebied = "opvoeden",
     .vormen = GEZINNEN,
     .gewicht = 10,
     .kind = true,
     .vraag = {"{V} [spijbelt|is vaak ziek gemeld|wordt gepest] en school [heeft ons gebeld|wil een gesprek|dreigt met "
               "schorsing]. Wij weten niet [wat er is|hoe "
               "nu verder]."},
     .situatie = {"Gesprek op school met {V}, {O} en de mentor. {V} mist [de vriendengroep|de aansluiting|{G} uur per "
                  "week]. [In de pauze|Bij wiskunde|Op de "
                  "fiets] gaat het mis."},
     .voortgang = {"{V} was deze week [elke dag|{G} dagen] op school. De mentor [belt op {D}|houdt het bij]."},
     .goed = "[De mentor ziet {M} staan|{V} is goed in tekenen]",
     .zorg = "[Blijven zitten|Thuis blijven wordt gewoon]",
     .wens = "[Een plek in de klas]",
     .doel = {"Ik wil [weer met plezier naar school|iemand om in de pauze mee te zijn].",
              "Ouders willen [elke week weten hoe het gaat]."},
     .afspraak_inwoner = "[Op tijd de bus van {U}|Elke {D} even langs de mentor]",
     .afspraak_werker = "[Elke week een gesprek op school]"},
    {.onderwerp = "verslaving",
     .trajectsoort = "eigen-ondersteuning",
     .geen_wet = true,
     .leefgebied = "psychische-gezondheid",
     .vormen = VOLWASSEN,
     .gewicht = 5,
     .vraag = {"Ik [drink te veel|blow elke dag|gok] en [mijn {F} wil dat ik weg ga|mijn werk loopt gevaar|ik wil "
               "ervan af]. [Waar begin ik?|Ik durf niet naar een "
               "kliniek.]"},
     .situatie = {"{N} drinkt [sinds {A}|elke avond|vooral in het weekend]. {O} [weet ervan|is boos en bezorgd]. {H} "
                  "wil [minderen|stoppen] en is [{G} keer eerder "
                  "gestopt]."},
     .voortgang = {"{N} is [nog steeds|weer een tijdje|sinds {A}] [gestopt|aan het minderen]. [De avonden zijn "
                   "lastig|Sporten helpt|De groep op {D} "
                   "bevalt]."},
     .goed = "[{H} is er eerlijk over|Werk geeft houvast]",
     .zorg = "[Terugval na een ruzie|Rijden met drank op]",
     .wens = "[Vrij zijn van de drank]",
     .doel = {"Ik wil [{G} dagen per week niet drinken|stoppen].", "Ik wil het vertrouwen van {O} terug."},
     .afspraak_inwoner = "[Geen drank in huis|Op {D} naar de groep]",
     .afspraak_werker = "[Meegaan naar de intake|Wekelijks bellen]"},
    {.onderwerp = "onveilig",
     .trajectsoort = "eigen-ondersteuning",
     .geen_wet = true,
     .leefgebied = "veiligheid",
     .vormen = 1U << GEZIN_OUDERS | 1U << GEZIN_PAAR,
     .gewicht = 4,
     .onveilig = true,
     .traject = true,
     .vraag = {"[De ruzies lopen uit de hand|Mijn {F} sloeg mij op {D}|De politie is geweest]. [De kinderen waren "
               "erbij|Ik ben bang als {I} thuiskomt]. [Wat kan ik "
               "doen?|Ik wil dat het stopt.]"},
     .situatie = {"{N} is apart gesproken. [Er is een veiligheidsafspraak|{H} kan bij {B} terecht|De sleutel is bij de "
                  "buren]. {O} [wil praten|erkent dat het te ver "
                  "ging]. Het gezin weet dat Veilig Thuis [is gebeld|kan meedenken]."},
     .voortgang = {"De afgelopen {W} weken [rustig|één keer ruzie, zonder geweld]. De afspraken [zijn nagelopen|hangen "
                   "op de kast]."},
     .goed = "[{B} vangt het gezin op|Beiden komen naar de gesprekken]",
     .zorg = "[De kinderen zien en horen het|Herhaling]",
     .wens = "[Veilig thuis kunnen zijn]",
     .doel = {"Ik wil [mij thuis veilig voelen|dat de kinderen rustig slapen].",
              "Wij willen [ruzie kunnen stoppen|leren praten zonder dreigen]."},
     .afspraak_inwoner = "[Bij spanning naar {B}|Een time-out van een uur]",
     .afspraak_werker = "[Elke week samen de veiligheid nalopen|Overleg met Veilig Thuis]"},
};

const struct vraagsoort *vraagsoort_kiezen(struct kans *kans, bool voorzieningen) {
  int sum = 0;
  for (size_t i = 0; i < sizeof soorten / sizeof *soorten; i++)
    if (soorten[i].voorzieningen == voorzieningen) sum += soorten[i].gewicht;
  int thrown = kans_tussen(kans, 1, sum);
  for (size_t i = 0;; i++)
    if (soorten[i].voorzieningen == voorzieningen && (thrown -= soorten[i].gewicht) <= 0) return &soorten[i];
}

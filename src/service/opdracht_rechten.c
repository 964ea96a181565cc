#include "service/opdrachten.h"

#include <stdio.h>

#include "domain/access.h"

/* In the words of who asks what his file is seen for; the codes of the logboek are `grond_code` and `informatie_codes`.
 */
static const char *const soorten[INFO_AANTAL] = {
    "Wie iemand is, waar en met wie hij woont",
    "De vraag en wat ermee gebeurt",
    "Contactverslagen",
    "Brieven en bijlagen",
    "Het logboek: wie keek, wat veranderde",
    "Accounts van medewerkers",
    "De inrichting van de gemeente",
    "Casus, trajecten, regie, overleg en wachtlijst",
    "De vraagverheldering en het verslag daarvan",
    "Het plan, afspraken, ondersteuning en evaluaties",
    "De mensen om het huishouden heen",
    "Meldingen om te tellen, zonder wie het is",
    "Eén melding die wordt overgedragen",
    "Korte contacten en terugbelverzoeken",
    "Een vraag aan een collega, en het antwoord",
    "Een signaal van een ander",
    "Aanvraag, besluit en opdracht aan een aanbieder",
    "Welk aanbod ontbrak, zonder voor wie",
    "Aantallen per team en jaar, zonder wie het is",
    "Dat er een traject is en van wie, niet wat",
    "Wie wat mag weten, waarom, en wat is gedeeld",
    "Inzage die wordt nagekeken, en wat daaruit kwam",
    "Wat een inwoner over zijn gegevens vroeg, en hoe lang iets blijft",
    "Wat de inwoner zelf leest en schrijft",
    "Wat voor een partner open staat, en wat hij inbrengt",
    "Een terugblik op één dossier: wie hem vroeg, waarom, wat is gevonden",
    "Een vraag van het formulier op de website, nog geen melding",
};

static const struct {
  enum relatie relatie;
  const char *naam, *uitleg;
} relaties[] = {
    {RELATIE_GEEN, "geen relatie", "Er is geen relatie met het huishouden nodig."},
    {RELATIE_AANNAME, "zelf aangenomen", "Hij nam vandaag zelf een vraag van dit huishouden aan."},
    {RELATIE_OVERDRACHT, "overdracht",
     "Hij geeft een melding over of krijgt haar aangeboden; zij is nog niet aanvaard."},
    {RELATIE_SIGNAAL, "signaal", "Zijn team weegt een signaal over dit huishouden."},
    {RELATIE_TEAM, "team", "Zijn team heeft een melding van dit huishouden, en niemand van dat team werkt er nog."},
    {RELATIE_EIGEN, "eigen traject", "Hij werkt zelf in een traject van dit huishouden, of pakte de vraag op."},
    {RELATIE_WAARNEMER, "waarnemer", "Hij neemt vandaag waar voor wie in dit huishouden werkt."},
    {RELATIE_ADVISEUR, "om advies gevraagd", "Hem is advies over dit huishouden gevraagd; hij antwoordde nog niet."},
    {RELATIE_AGENDA, "op de agenda", "Het huishouden staat op de agenda van een overleg waar hij wordt verwacht."},
    {RELATIE_ZIJDE, "ander traject", "Hij leidt een ander traject in dit huishouden: hij ziet dat, niet wat."},
    {RELATIE_KWALITEIT, "kwaliteit", "Hem is gevraagd op dit dossier terug te kijken."},
    {RELATIE_NOOD, "noodtoegang", "Hij opende het dossier in nood, en de tijd is nog niet om."},
    {RELATIE_ZELF, "inwoner zelf", "Hij woont in dit huishouden."},
    {RELATIE_NAMENS, "namens de inwoner", "Hij vertegenwoordigt of ondersteunt iemand van dit huishouden."},
    {RELATIE_GEDEELD, "gedeeld", "Voor deze partner staat iets van dit huishouden open."},
    {RELATIE_ERBIJ, "erbij gevraagd", "Hij gaat mee naar een afspraak, tot en met die dag."},
    {RELATIE_AANGEBODEN, "werk aangeboden", "Een collega biedt hem werk in dit huishouden aan, tot hij antwoordt."},
    {RELATIE_UITGENODIGD, "uitgenodigd", "Deze partner is bij naam uitgenodigd om mee te doen."},
    {RELATIE_VOORVELD, "eerste stappen",
     "Zijn organisatie nam een vraag van dit huishouden over, en mag volgens haar overeenkomst de eerste stappen "
     "doen."},
    {RELATIE_TEAMGENOOT, "teamgenoot",
     "Een collega van zijn team werkt in dit huishouden. Wat hij dan ziet, zegt de tabel inzage van de inrichting: "
     "niets "
     "of de omtrek (S4-315)."},
    {RELATIE_VROEGER, "vroeger", "Zijn team had een melding van dit huishouden, die klaar is."},
};

static const struct {
  const char *naam, *uitleg;
} gronden[GROND_AANTAL] = {
    [GROND_HULPVRAAG] = {"hulpvraag", "Een vraag van dit huishouden is in behandeling (Wmo 2015 art. 2.3.2, "
                                      "Jeugdwet art. 2.3)."},
    [GROND_AANMELDING] = {"aanmelding",
                          "Uitzoeken wie er vraagt, om de vraag op te nemen (Wmo 2015 art. 2.3.2 lid 1)."},
    [GROND_LEIDING] = {"leiding", "Het team leiden: wie draagt wat, wat blijft liggen."},
    [GROND_BEHEER] = {"beheer", "Accounts en inrichting."},
    [GROND_SYSTEEM] = {"systeem", "Het programma zelf en de opdrachtregel."},
    [GROND_VOORDEUR] = {"voordeur", "Informatie, advies en signalen zonder hulpvraag (artikel nog te toetsen)."},
    [GROND_NOOD] = {"nood", "Iemand is nu in gevaar en wie mag kijken is er niet (AVG art. 6 lid 1 onder d)."},
    [GROND_TOEZICHT] = {"toezicht", "Nagaan wat wordt bewaard en wie er kijkt (AVG art. 5 lid 2 en 39)."},
    [GROND_EIGEN] = {"eigen", "De inwoner zelf, of wie hem vertegenwoordigt of ondersteunt (AVG art. 15)."},
    [GROND_SAMENWERKING] = {"samenwerking", "Een partner, zover als het voor hem is opengesteld."},
    [GROND_KWALITEIT] = {"kwaliteit", "Terugkijken hoe het werk is gedaan."},
    [GROND_OVERLEG] = {"overleg", "Opschrijven wat in een overleg over dit huishouden is afgesproken."},
};

enum { RELATIES = sizeof relaties / sizeof *relaties };

static void print_cell(enum rol rol, enum handeling handeling, enum informatie soort) {
  const char *between = " ";
  for (enum grond grond = 0; grond < GROND_AANTAL; grond++) {
    unsigned genoeg = access_relaties(rol, handeling, soort, grond);
    if (!genoeg) continue;
    printf("%s%s: ", between, gronden[grond].naam);
    const char *comma = "";
    for (size_t i = 0; i < RELATIES; i++) {
      if (!(genoeg & relaties[i].relatie)) continue;
      printf("%s%s", comma, relaties[i].naam);
      comma = ", ";
    }
    between = "; ";
  }
  printf("%s|", *between == ';' ? " " : " – ");
}

static bool anything(enum rol rol, enum informatie soort) {
  for (enum grond grond = 0; grond < GROND_AANTAL; grond++)
    if (access_relaties(rol, HANDELING_ZIEN, soort, grond) || access_relaties(rol, HANDELING_DOEN, soort, grond))
      return true;
  return false;
}

static void print_role(enum rol rol) {
  printf("\n## %s\n\n| Wat | Zien | Doen |\n|---|---|---|\n", rol_naam(rol));
  for (unsigned i = 0; i < INFO_AANTAL; i++) {
    enum informatie soort = 1U << i;
    if (!anything(rol, soort)) continue;
    printf("| %s |", soorten[i]);
    print_cell(rol, HANDELING_ZIEN, soort);
    print_cell(rol, HANDELING_DOEN, soort);
    putchar('\n');
  }
  printf("\nAl het andere: niets.\n");
}

int opdracht_rechten(int argc, char **argv) {
  (void)argv;
  if (argc > 1) {
    fprintf(stderr, "Gebruik: schakel rechten\n");
    return 2;
  }
  printf("# Wie mag wat, waarom\n\nGemaakt door `schakel rechten` uit de tabel waarmee de poort beslist "
         "(`src/domain/access.c`). In elk vak staat op welke grond\nhet mag, en welke relatie met het huishouden dan "
         "genoeg is: één ervan volstaat. Een rij die zelf zegt van wie zij is (een contact,\neen advies) bekijkt de "
         "opslag bovendien zelf; een geheim adres en een afgeschermd deel vragen altijd meer dan hier staat.\n"
         "\n## Gronden\n\n");
  for (size_t i = 0; i < GROND_AANTAL; i++) printf("* **%s**: %s\n", gronden[i].naam, gronden[i].uitleg);
  printf("\n## Relaties\n\n");
  for (size_t i = 0; i < RELATIES; i++) printf("* **%s**: %s\n", relaties[i].naam, relaties[i].uitleg);
  for (enum rol rol = 0; rol < ROL_AANTAL; rol++)
    if (rol != ROL_SYSTEEM) print_role(rol);
  print_role(ROL_SYSTEEM);
  return 0;
}

/* schakel: one program, one table of subcommands. */
#include "base/str.h"
#include "proef/brp_proef.h"
#include "service/opdrachten.h"

static int help(int argc, char **argv);

static const struct {
  const char *naam;
  int (*doen)(int argc, char **argv);
  const char *uitleg;
} opdrachten[] = {
    {"serve", opdracht_serve,
     "start Schakel: [--data DIR | --store postgresql://… | --gemeenten TABEL] [--port N] [--listen ADRES] [--brp URL] "
     "[--https] "
     "[--metingen ADRES] [--stop-wacht SECONDEN]"},
    {"migrate", opdracht_migrate,
     "breng de gegevens op de versie van dit programma: [--data DIR | --store … | --gemeenten TABEL] [--herbouw]"},
    {"user", opdracht_user, "maak een account: --naam NAAM --inlognaam NAAM --rol ROL [--team TEAM], of --voorbeeld"},
    {"verify", opdracht_verify,
     "kijk of het logboek heel is: [--data DIR | --store … | --gemeenten TABEL] [--controlepunt \"REGEL\"]"},
    {"controlepunt", opdracht_controlepunt,
     "leg het controlepunt van vandaag vast, druk het af en verstuur het als er een adres is: [--data DIR | --store "
     "…]"},
    {"backup", opdracht_backup,
     "maak een reservekopie terwijl Schakel draait: [--data DIR | --store … | --gemeenten TABEL] --naar NIEUWE-MAP"},
    {"herstel", opdracht_herstel, "zet een reservekopie terug op een lege plek: --van MAP [--data DIR | --store …]"},
    {"verhuis", opdracht_verhuis,
     "breng alles naar een andere plek: --van MAP --naar postgresql://…, of andersom; de oude plek sluit"},
    {"keuring", opdracht_keuring,
     "lees in het logboek wie waar keek en vlag wat iemand moet nakijken: [--data DIR | --store …]"},
    {"bijhouden", opdracht_bijhouden,
     "vraag de basisregistratie wat er veranderde bij wie een open vraag heeft: [--data DIR | --store …] --brp URL"},
    {"termijn", opdracht_termijn,
     "reken een termijn uit: NAAM DATUM, of --weken N --vanaf DATUM; --help toont de namen"},
    {"check", opdracht_check, "kijk of een inrichting klopt: MAP"},
    {"inrichting", opdracht_inrichting,
     "neem een inrichting over of zet haar in een map: importeren MAP, exporteren MAP"},
    {"rechten", opdracht_rechten, "laat zien welke rol wat mag zien en doen, en waarom"},
    {"cijfers", opdracht_cijfers,
     "tel: meldingen --van DAG --tot DAG --per team,jaar, of trajecten-actief --op DAG --per team; met --csv als csv"},
    {"demo", opdracht_demo, "maak een demogemeente: --inrichting NAAM --zaad GETAL --data DIR, een lege of nieuwe map"},
    {"brp-proef", opdracht_brp_proef, "doe of dit de basisregistratie is: --port N [--personen BESTAND]"},
    {"help", help, "deze lijst"},
};

static int help(int argc, char **argv) {
  (void)argc, (void)argv;
  printf("Gebruik: schakel OPDRACHT [OPTIES]\n\n");
  for (size_t i = 0; i < sizeof opdrachten / sizeof opdrachten[0]; i++)
    printf("  %-10s %s\n", opdrachten[i].naam, opdrachten[i].uitleg);
  printf("\n--data is zonder opgave de map data; de gegevens staan dan in data/schakel.db.\n");
  return 0;
}

int main(int argc, char **argv) {
  struct str naam = argc > 1 ? str_of(argv[1]) : S("help");
  if (str_eq(naam, S("--help")) || str_eq(naam, S("-h"))) naam = S("help");
  for (size_t i = 0; i < sizeof opdrachten / sizeof opdrachten[0]; i++)
    if (str_eq(naam, str_of(opdrachten[i].naam))) return opdrachten[i].doen(argc - 1, argv + 1);
  fprintf(stderr, "Deze opdracht ken ik niet: %s. Typ: schakel help\n", argv[1]);
  return 2;
}

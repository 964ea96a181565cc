/* What stands in the place of ":id" in the address of every page, and what a page wants to know besides. */
#include <string.h>

#include "store/toegang.h"

#include "intern.h"
#include "rondgang_wereld.h"

static const struct soort {
  const char *pad, *sql; /* the longest beginning counts; of the ids that the statement gives the first of the household
                            with everything is taken, or else the first */
  enum wegwijzer weg;
  bool van_huishouden;
} soorten[] = {
    {"/aanvraag/:id", "SELECT publiek FROM aanvraag ORDER BY id DESC", WEGWIJZER_AANVRAAG, true},
    {"/advies/:id", "SELECT publiek FROM adviesvraag ORDER BY id", 0, false},
    {"/afspraak/:id", "SELECT publiek FROM afspraak ORDER BY id", WEGWIJZER_AFSPRAAK, true},
    {"/afwezig/:id", "SELECT publiek FROM afwezigheid ORDER BY id", 0, false},
    {"/beheer/gebruikers/:id", "SELECT publiek FROM gebruiker WHERE actief = 1 AND rol = 1 ORDER BY id", 0, false},
    {"/beheer/tabel/:id", "SELECT 'team'", 0, false},
    {"/beheer/versie/:id", "SELECT CAST(nr AS TEXT) FROM inrichting_versie", 0, false},
    {"/beheer/voorstel/:id", "SELECT publiek FROM inrichting_voorstel ORDER BY id", 0, false},
    {"/behoefte/:id", "SELECT publiek FROM behoefte ORDER BY id", WEGWIJZER_BEHOEFTE, true},
    {"/bewaren/:id", "SELECT publiek FROM huishouden ORDER BY id", WEGWIJZER_HUISHOUDEN, true},
    {"/besluit/:id", "SELECT publiek FROM besluit ORDER BY id", WEGWIJZER_BESLUIT, true},
    {"/casus/:id", "SELECT publiek FROM casus ORDER BY id", WEGWIJZER_CASUS, true},
    {"/casus/:id/heropenen", "SELECT publiek FROM casus WHERE gesloten_op IS NOT NULL ORDER BY id", WEGWIJZER_CASUS,
     true},
    {"/contact/:id", "SELECT publiek FROM contact ORDER BY id", 0, false},
    {"/document/:id", "SELECT publiek FROM document ORDER BY id", WEGWIJZER_DOCUMENT, true},
    {"/geschil/:id", "SELECT publiek FROM geschil ORDER BY gesloten_op IS NOT NULL, id DESC", WEGWIJZER_GESCHIL, true},
    {"/huishouden/:id", "SELECT publiek FROM huishouden ORDER BY id", WEGWIJZER_HUISHOUDEN, true},
    {"/inbreng/:id", "SELECT publiek FROM inbreng ORDER BY soort DESC", WEGWIJZER_INBRENG, true},
    {"/keuring/blik/:id", "SELECT publiek FROM keurvlag ORDER BY gesloten_op IS NOT NULL, id", 0, false},
    {"/keuring/nieuws/:id", "SELECT publiek FROM keurnieuws ORDER BY id", 0, false},
    {"/kwaliteit/:id", "SELECT publiek FROM terugblik ORDER BY id", WEGWIJZER_TERUGBLIK, true},
    {"/kant/:id", "SELECT publiek FROM traject_kant ORDER BY id", WEGWIJZER_KANT, true},
    {"/klokstap/:id", "SELECT publiek FROM klokstap ORDER BY id", WEGWIJZER_KLOKSTAP, true},
    {"/melding/:id", "SELECT publiek FROM melding ORDER BY gesloten_op IS NOT NULL, id", WEGWIJZER_MELDING, true},
    {"/nazorg/:id", "SELECT publiek FROM nazorg ORDER BY id", WEGWIJZER_NAZORG, true},
    {"/netwerk/:id", "SELECT publiek FROM netwerk ORDER BY id", WEGWIJZER_NETWERK, true},
    {"/notitie/:id", "SELECT publiek FROM notitie ORDER BY id", WEGWIJZER_NOTITIE, true},
    {"/noodtoegang/:id", "SELECT publiek FROM noodtoegang ORDER BY id", WEGWIJZER_NOODTOEGANG, true},
    {"/ondersteuning/:id", "SELECT publiek FROM ondersteuning ORDER BY id", WEGWIJZER_ONDERSTEUNING, true},
    {"/overdracht/:id", "SELECT publiek FROM overdracht ORDER BY id", WEGWIJZER_OVERDRACHT, true},
    {"/overdragen/:id", "SELECT publiek FROM gebruiker WHERE rol = 2 ORDER BY id", 0, false},
    {"/overleg/:id", "SELECT publiek FROM overleg ORDER BY id", 0, false},
    {"/persoon/:id", "SELECT publiek FROM persoon ORDER BY id", WEGWIJZER_PERSOON, true},
    {"/plan/:id", "SELECT publiek FROM plan ORDER BY id", WEGWIJZER_PLAN, true},
    {"/plan/:id/tekst", "SELECT publiek FROM plan_tekst ORDER BY id", WEGWIJZER_PLAN, true},
    {"/plan/:id/doel", "SELECT publiek FROM plan_doel ORDER BY id", WEGWIJZER_PLAN, true},
    {"/plan/:id/afspraak", "SELECT publiek FROM plan_afspraak ORDER BY id", WEGWIJZER_PLAN, true},
    {"/plan/:id/evalueren", "SELECT publiek FROM plan_evaluatie ORDER BY id", WEGWIJZER_PLAN, true},
    {"/plan/:id/versie", "SELECT publiek FROM plan_versie ORDER BY id", WEGWIJZER_PLAN, true},
    {"/signaal/:id", "SELECT publiek FROM signaal ORDER BY id", 0, false},
    {"/spoed/:id", "SELECT publiek FROM spoed ORDER BY id", WEGWIJZER_SPOED, true},
    {"/taak/:id", "SELECT publiek FROM taak ORDER BY id", WEGWIJZER_TAAK, true},
    {"/terugbellen/:id", "SELECT publiek FROM terugbelverzoek ORDER BY id DESC", 0, false},
    {"/toewijzing/:id", "SELECT publiek FROM toewijzing ORDER BY id", WEGWIJZER_TOEWIJZING, true},
    {"/uitleg/:id", "SELECT publiek FROM keurvlag WHERE gevraagd_op IS NOT NULL ORDER BY id", 0, false},
    {"/traject/:id", "SELECT publiek FROM traject ORDER BY gesloten_op IS NOT NULL, id DESC", WEGWIJZER_TRAJECT, true},
    {"/traject/:id/heropenen", "SELECT publiek FROM traject WHERE gesloten_op IS NOT NULL ORDER BY id",
     WEGWIJZER_TRAJECT, true},
    {"/vastgelopen/:id", "SELECT publiek FROM vastgelopen ORDER BY id", WEGWIJZER_VASTGELOPEN, true},
    {"/verheldering/:id", "SELECT publiek FROM verheldering ORDER BY afgerond_op IS NOT NULL, id",
     WEGWIJZER_VERHELDERING, true},
    {"/verhelderingsdeel/:id", "SELECT publiek FROM verheldering_deel ORDER BY id", WEGWIJZER_VERHELDERING_DEEL, true},
    {"/verhelderingsdeel/:id/oplossing", "SELECT publiek FROM verheldering_deel WHERE vraag = 0 ORDER BY id",
     WEGWIJZER_VERHELDERING_DEEL, true},
    {"/verstuurd/:id", "SELECT 'proef' FROM concept WHERE sleutel = 'verstuurd-proef'", 0, false},
    {"/verslag/:id", "SELECT publiek FROM verslag_versie ORDER BY id", WEGWIJZER_VERSLAG, true},
    {"/verzoek/:id", "SELECT publiek FROM verzoek ORDER BY gesloten_op IS NOT NULL, id", WEGWIJZER_VERZOEK, true},
    {"/vernietiging/:id", "SELECT publiek FROM vernietiging ORDER BY stand <> 2, id", WEGWIJZER_VERNIETIGING, true},
    {"/vernietiging/:id/bevestigen", "SELECT publiek FROM vernietiging ORDER BY stand, id", WEGWIJZER_VERNIETIGING,
     true},
    {"/vertegenwoordiging/:id", "SELECT publiek FROM vertegenwoordiging ORDER BY id", WEGWIJZER_VERTEGENWOORDIGING,
     true},
    {"/wachtlijst/:id", "SELECT publiek FROM wachtlijst ORDER BY id", WEGWIJZER_WACHTLIJST, true},
    {"/werkoverdracht/:id", "SELECT publiek FROM werkoverdracht ORDER BY id", WEGWIJZER_WERKOVERDRACHT, true},
    {"/deling/:id", "SELECT publiek FROM deling ORDER BY id", WEGWIJZER_DELING, true},
    {"/gedeeld/:id", "SELECT publiek FROM deling ORDER BY id", WEGWIJZER_DELING, true},
    {"/partner/huishouden/:id", "SELECT publiek FROM huishouden ORDER BY id", WEGWIJZER_HUISHOUDEN, true},
    {"/partner/:id", "SELECT publiek FROM partner_uitnodiging ORDER BY id", WEGWIJZER_PARTNER, true},
    {"/terugblik/:id", "SELECT publiek FROM terugblik ORDER BY id", WEGWIJZER_TERUGBLIK, true},
    {"/toestemming/:id", "SELECT publiek FROM toestemming ORDER BY id", WEGWIJZER_TOESTEMMING, true},
    {"/uitnodiging/:id", "SELECT publiek FROM partner_uitnodiging ORDER BY id", WEGWIJZER_PARTNER, true},
    {"/verberging/:id", "SELECT publiek FROM verberging ORDER BY id", WEGWIJZER_VERBERGING, true},
    {"/informeren/:id", "SELECT publiek FROM informeerplicht ORDER BY id", WEGWIJZER_INFORMEERPLICHT, true},
    {"/mijn/toestemming/:id", "SELECT publiek FROM toestemming ORDER BY id", WEGWIJZER_TOESTEMMING, true},
    {"/mijn/afspraak/:id", "SELECT publiek FROM afspraak ORDER BY id DESC", WEGWIJZER_AFSPRAAK, true},
    {"/mijn/brief/:id", "SELECT publiek FROM document ORDER BY id", WEGWIJZER_DOCUMENT, true},
    {"/mijn/taak/:id", "SELECT publiek FROM plan_afspraak ORDER BY id", WEGWIJZER_PLAN, true},
    {"/mijn/vertellen/:id", "SELECT publiek FROM melding ORDER BY gesloten_op IS NOT NULL, id", WEGWIJZER_MELDING,
     true},
    {"/mijn/verslag/:id", "SELECT publiek FROM verslag_versie ORDER BY id", WEGWIJZER_VERSLAG, true},
    {"/mijn/ontvangen/:id", "SELECT publiek FROM geschil ORDER BY id", WEGWIJZER_GESCHIL, true},
    {"/mijn/steun/:id", "SELECT publiek FROM inwoner_namens ORDER BY id", 0, false},
    {"/mijn/vraag/:id", "SELECT publiek FROM melding ORDER BY gesloten_op IS NOT NULL, id", WEGWIJZER_MELDING, true},
    {"/melden/:id", "SELECT publiek FROM webvraag ORDER BY id", 0, false},
    {"/webvraag/:id", "SELECT publiek FROM webvraag ORDER BY id", 0, false},
    /* others searched too: of the team leader (3), who filled it all in */
    {"/zoeken/:id",
     "SELECT z.publiek FROM zoekopdracht z JOIN gebruiker g ON g.id = z.gebruiker ORDER BY g.rol <> 3, z.publiek", 0,
     false},
};

static const struct soort *soort_van(const char *path) {
  const struct soort *best = NULL;
  for (size_t i = 0; i < sizeof soorten / sizeof *soorten; i++) {
    size_t len = strlen(soorten[i].pad);
    char next = strncmp(path, soorten[i].pad, len) == 0 ? path[len] : 'x';
    if ((next == '\0' || next == '/') && (!best || len > strlen(best->pad))) best = &soorten[i];
  }
  return best; /* NULL: the walk says what is missing */
}

static struct str first_id(struct rondgang *r, struct tx *tx, const struct soort *soort) {
  struct fault fault;
  struct db_rows rows;
  fault_init(&fault);
  if (!db_query_args(tx->db, r->arena, &fault, &rows, soort->sql, NULL, 0))
    fail_msg("%s: %s", soort->sql, fault.detail);
  for (size_t i = 0; soort->van_huishouden && i < rows.count; i++) {
    int64_t huishouden;
    if (toegang_wegwijzer(tx, soort->weg, db_text(&rows, i, 0), &huishouden, &fault) && huishouden == r->huishouden)
      return db_text(&rows, i, 0);
  }
  return rows.count ? db_text(&rows, 0, 0) : (struct str){0};
}

bool rondgang_ids_zoeken(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in, (void)fault;
  struct rondgang *r = uit;
  struct str *ids = NEW_ARRAY(r->arena, struct str, pagina_aantal), found[sizeof soorten / sizeof *soorten] = {{0}};
  for (size_t i = 0; i < pagina_aantal; i++) {
    if (!strchr(paginas[i].path, ':')) continue;
    const struct soort *soort = soort_van(paginas[i].path);
    if (!soort) continue;
    struct str *id = &found[soort - soorten];
    if (id->len == 0) *id = str_copy(r->arena, first_id(r, tx, soort));
    ids[i] = *id;
  }
  r->ids = ids;
  return true;
}

/* What a page wants to know besides the id. */
static const struct {
  const char *pad, *naam, *sql;
} vragen[] = {
    {"/beheer/tabel/:id/formulier", "daad", "SELECT 'toevoegen'"},
    {"/beheer/tabel/:id/rij", "sleutel", "SELECT 'gebiedsteam-leerdam'"},
    {"/huishouden/:id/lid", "persoon",
     "SELECT p.publiek FROM persoon p JOIN huishouden_lid l ON l.persoon = p.id WHERE "
     "l.huishouden = $1"},
    {"/overleg/:id/punt", "melding", "SELECT publiek FROM melding WHERE huishouden = $1 AND gesloten_op IS NULL"},
};

bool rondgang_vragen_zoeken(struct tx *tx, const void *in, void *uit, struct fault *fault) {
  (void)in;
  struct rondgang *r = uit;
  struct paren *queries = NEW_ARRAY(r->arena, struct paren, pagina_aantal);
  for (size_t v = 0; v < sizeof vragen / sizeof *vragen; v++) {
    struct db_rows rows;
    struct paar *paar = NEW(r->arena, struct paar);
    const struct db_arg args[] = {A_INT(r->huishouden)};
    if (!db_query_args(tx->db, r->arena, fault, &rows, vragen[v].sql, args, strchr(vragen[v].sql, '$') ? 1 : 0))
      return false;
    if (rows.count) *paar = (struct paar){str_of(vragen[v].naam), str_copy(r->arena, db_text(&rows, 0, 0))};
    for (size_t i = 0; i < pagina_aantal; i++)
      if (paginas[i].method == METHOD_GET && strcmp(paginas[i].path, vragen[v].pad) == 0)
        queries[i] = (struct paren){paar, rows.count ? 1 : 0};
  }
  r->queries = queries;
  return true;
}

bool rondgang_huishouden_van_id(struct rondgang *r, struct tx *tx, size_t *at, int64_t *ret_huishouden) {
  while (*at < sizeof soorten / sizeof *soorten) {
    const struct soort *soort = &soorten[(*at)++];
    struct fault fault;
    fault_init(&fault);
    if (soort->van_huishouden && toegang_wegwijzer(tx, soort->weg, first_id(r, tx, soort), ret_huishouden, &fault))
      return true;
  }
  return false;
}

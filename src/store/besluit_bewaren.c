#include "base/id.h"
#include "store/besluit.h"

#include "besluit_rij.h"

enum { INHOUD_MAX = 1024 * 1024 };

struct str besluit_hash(struct arena *arena, const struct besluit *b) {
  struct buf buf;
  uint8_t hash[32];
  buf_init(&buf, arena, INHOUD_MAX);
  buf_format(&buf, "%lld %.*s %lld %lld %lld %d %.*s %d %d %d ", (long long)b->id, STR_ARG(b->publiek),
             (long long)b->melding, (long long)b->aanvraag, (long long)b->vorig, (int)b->soort, STR_ARG(b->product),
             b->vorm, (int)b->vanaf, (int)b->tot);
  buf_format(&buf, "%lld %d %d %lld %lld %d %d%d%d%d %d %d %lld ", (long long)b->omvang.volume, b->omvang.eenheid,
             b->omvang.frequentie, (long long)b->tarief, (long long)b->bijdrage, b->weigergrond, b->pgb_bekwaam,
             b->pgb_gemotiveerd, b->pgb_kwaliteit, b->van_anderen, (int)b->zienswijze_op, (int)b->advies_op,
             (long long)b->deskundige);
  buf_format(&buf, "%d %d %d %d %.*s %zu:%.*s", (int)b->genomen_op, (int)b->verzonden_op, b->hoe, (int)b->bezwaar_tot,
             STR_ARG(b->orgaan), b->mandaat.len, STR_ARG(b->mandaat));
  for (int i = 1; i < BESLUITTEKST_EINDE; i++) {
    buf_format(&buf, " %d %zu:", i, b->tekst[i].len);
    buf_add(&buf, b->tekst[i]);
  }
  for (size_t i = 0; i < b->tekenaar_aantal; i++) {
    const struct besluit_handtekening *h = &b->tekenaars[i];
    buf_format(&buf, " %lld %zu:%.*s %zu:%.*s %lld", (long long)h->gebruiker, h->naam.len, STR_ARG(h->naam),
               h->functie.len, STR_ARG(h->functie), (long long)h->op);
  }
  sha256(buf_str(&buf), hash);
  return str_copy(arena, (struct str){(const char *)hash, sizeof hash});
}

static bool stale(struct fault *fault) {
  return fault_set(fault, FAULT_STALE, S("Iemand anders heeft dit besluit net veranderd. Kijk eerst wat er nu staat."),
                   "stale besluit");
}

#define WAARDEN                                                                                                        \
  A_INT(b->soort), A_TEXT(b->product), A_INT(b->vorm), A_DAG(b->vanaf), A_DAG(b->tot), A_INT(b->omvang.volume),        \
      A_INT(b->omvang.eenheid), A_INT(b->omvang.frequentie), A_INT(b->tarief), A_INT(b->bijdrage),                     \
      A_INT(b->weigergrond), A_INT(b->pgb_bekwaam), A_INT(b->pgb_gemotiveerd), A_INT(b->pgb_kwaliteit),                \
      A_INT(b->van_anderen), A_DAG(b->zienswijze_op), A_DAG(b->advies_op), A_INT_OF(b->deskundige, b->deskundige == 0)

static bool begin(struct toegang *toegang, const struct besluit *b, struct besluit *besluit, struct fault *fault) {
  besluit->versie = 1;
  besluit->stand = BESLUITSTAND_VOORSTEL;
  return TX_INSERT(toegang->tx, fault, &besluit->id,
                   "INSERT INTO besluit (soort, product, vorm, vanaf, tot, volume, eenheid, frequentie, tarief, "
                   "bijdrage, weigergrond, pgb_bekwaam, pgb_gemotiveerd, pgb_kwaliteit, van_anderen, zienswijze_op, "
                   "advies_op, deskundige, publiek, melding, aanvraag, vorig, stand, door, op, versie, hoe, orgaan, "
                   "mandaat) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
                   "$19, $20, $21, $22, $23, $24, $25, 1, 0, '', '') RETURNING id",
                   WAARDEN, A_TEXT(b->publiek), A_INT(b->melding), A_INT_OF(b->aanvraag, b->aanvraag == 0),
                   A_INT_OF(b->vorig, b->vorig == 0), A_INT(BESLUITSTAND_VOORSTEL), A_INT(toegang->actor->gebruiker),
                   A_INT(toegang->tx->wanneer.nu));
}

static bool go_on(struct toegang *toegang, const struct besluit *was, const struct besluit *b, struct besluit *besluit,
                  struct fault *fault) {
  int64_t changes;
  besluit->id = was->id;
  besluit->publiek = was->publiek;
  besluit->stand = was->stand;
  besluit->versie = was->versie + 1;
  return TX_EXEC(toegang->tx, fault, &changes,
                 "UPDATE besluit SET soort = $1, product = $2, vorm = $3, vanaf = $4, tot = $5, volume = $6, "
                 "eenheid = $7, frequentie = $8, tarief = $9, bijdrage = $10, weigergrond = $11, pgb_bekwaam = $12, "
                 "pgb_gemotiveerd = $13, pgb_kwaliteit = $14, van_anderen = $15, zienswijze_op = $16, "
                 "advies_op = $17, deskundige = $18, versie = versie + 1 "
                 "WHERE id = $19 AND versie = $20 AND stand = $21",
                 WAARDEN, A_INT(was->id), A_INT(was->versie), A_INT(BESLUITSTAND_VOORSTEL)) &&
         (changes == 1 || stale(fault));
}

static const char *const tekst_namen[BESLUITTEKST_EINDE] = {
    "",
    "situatie",
    "afweging",
    "grond",
    "voorwaarden",
    "aangeboden",
    "aanbieder",
    "verordening",
    "zienswijze",
    "advies bij",
    "advies",
    "advies gewogen",
    "wat ontbrak",
    "doorgezonden aan",
    "reden",
};

static bool write_texts(struct toegang *toegang, const struct besluit *was, const struct besluit *wordt, int64_t id,
                        struct fault *fault) {
  for (int i = 1; i < BESLUITTEKST_EINDE; i++) {
    if (str_eq(was->tekst[i], wordt->tekst[i])) continue;
    toegang_veld(toegang, tekst_namen[i], was->tekst[i], wordt->tekst[i]);
    if (!TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO besluit_tekst (besluit, soort, tekst) VALUES ($1, $2, $3) "
                 "ON CONFLICT (besluit, soort) DO UPDATE SET tekst = excluded.tekst",
                 A_INT(id), A_INT(i), A_TEXT(wordt->tekst[i])))
      return false;
  }
  return true;
}

static void note(struct toegang *toegang, const struct besluit *was, const struct besluit *wordt) {
  struct arena *arena = toegang->tx->arena;
  const struct {
    const char *veld;
    struct str was, wordt;
  } delen[] = {
      {"soort besluit", keuze_label(besluitsoorten, (int)was->soort), keuze_label(besluitsoorten, (int)wordt->soort)},
      {"voorziening", was->product, wordt->product},
      {"vanaf", dag_iso(arena, was->vanaf), dag_iso(arena, wordt->vanaf)},
      {"tot en met", dag_iso(arena, was->tot), dag_iso(arena, wordt->tot)},
      {"hoeveel", omvang_tekst(arena, &was->omvang), omvang_tekst(arena, &wordt->omvang)},
      {"deskundige", was->deskundige_naam, wordt->deskundige_naam},
  };
  for (size_t i = 0; i < sizeof delen / sizeof delen[0]; i++)
    if (!str_eq(delen[i].was, delen[i].wordt)) toegang_veld(toegang, delen[i].veld, delen[i].was, delen[i].wordt);
}

bool besluit_bewaren(struct toegang *toegang, const struct besluit *was, const struct besluit *wordt,
                     struct besluit *ret_besluit, struct fault *fault) {
  struct besluit besluit = *wordt, nothing = {.vanaf = DAG_GEEN, .tot = DAG_GEEN};
  const struct besluit *before = was->id ? was : &nothing;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, wordt->huishouden, fault) ||
      !(was->id ? go_on(toegang, was, wordt, &besluit, fault) : begin(toegang, wordt, &besluit, fault)) ||
      !write_texts(toegang, before, wordt, besluit.id, fault))
    return false;
  toegang_persoon(toegang, wordt->persoon);
  note(toegang, before, wordt);
  *ret_besluit = besluit;
  return true;
}

bool besluit_afwijking_bewaren(struct toegang *toegang, const struct besluit *besluit, const char *regel,
                               struct str reden, struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, besluit->huishouden, fault)) return false;
  toegang_veld(toegang, "anders dan de regel", str_of(regel), reden);
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO besluit_afwijking (besluit, regel, reden) VALUES ($1, $2, $3) "
                 "ON CONFLICT (besluit, regel) DO UPDATE SET reden = excluded.reden",
                 A_INT(besluit->id), A_TEXT(str_of(regel)), A_TEXT(reden));
}

bool besluit_stand_zetten(struct toegang *toegang, const struct besluit *besluit, enum besluit_stand stand,
                          struct fault *fault) {
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, besluit->huishouden, fault) ||
      !TX_EXEC(toegang->tx, fault, &changes,
               "UPDATE besluit SET stand = $3, versie = versie + 1 WHERE id = $1 AND versie = $2 AND stand <> $4",
               A_INT(besluit->id), A_INT(besluit->versie), A_INT(stand), A_INT(BESLUITSTAND_GENOMEN)))
    return false;
  toegang_persoon(toegang, besluit->persoon);
  toegang_veld(toegang, "stand", keuze_label(besluitstanden, (int)besluit->stand),
               keuze_label(besluitstanden, (int)stand));
  return changes == 1 || stale(fault);
}

bool besluit_tekenen(struct toegang *toegang, const struct besluit *besluit,
                     const struct besluit_handtekening *handtekening, struct fault *fault) {
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, besluit->huishouden, fault)) return false;
  toegang_veld(toegang, "getekend", (struct str){0}, handtekening->naam);
  return TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO besluit_handtekening (besluit, gebruiker, naam, functie, op) VALUES ($1, $2, $3, $4, $5)",
                 A_INT(besluit->id), A_INT(handtekening->gebruiker), A_TEXT(handtekening->naam),
                 A_TEXT(handtekening->functie), A_INT(handtekening->op));
}

bool besluit_vastleggen(struct toegang *toegang, const struct besluit *b, const struct melding *melding,
                        struct fault *fault) {
  struct tx *tx = toegang->tx;
  int64_t changes;
  if (!toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, b->huishouden, fault) ||
      !TX_EXEC(tx, fault, &changes,
               "UPDATE besluit SET stand = $3, genomen_op = $4, verzonden_op = $5, hoe = $6, bezwaar_tot = $7, "
               "orgaan = $8, mandaat = $9, tarief = $10, bijdrage = $11, hash = $12, versie = versie + 1 "
               "WHERE id = $1 AND versie = $2 AND stand <> $3",
               A_INT(b->id), A_INT(b->versie), A_INT(BESLUITSTAND_GENOMEN), A_DAG(b->genomen_op),
               A_DAG(b->verzonden_op), A_INT(b->hoe), A_DAG(b->bezwaar_tot), A_TEXT(b->orgaan), A_TEXT(b->mandaat),
               A_INT(b->tarief), A_INT(b->bijdrage), A_BLOB(besluit_hash(tx->arena, b))))
    return false;
  if (changes != 1) return stale(fault);
  toegang_persoon(toegang, b->persoon);
  toegang_veld(toegang, "besluit genomen", keuze_label(besluitsoorten, (int)b->soort),
               besluit_nummer(tx->arena, b->genomen_op, b->id));
  return werk_afleiden(tx, melding, fault);
}

bool besluit_brief_bewaren(struct toegang *toegang, const struct besluit *besluit, struct str document, struct str aan,
                           struct fault *fault) {
  return toegang_dekt(toegang, HANDELING_DOEN, INFO_AANVRAAG, besluit->huishouden, fault) &&
         TX_EXEC(toegang->tx, fault, NULL,
                 "INSERT INTO besluit_brief (besluit, document, aan) SELECT $1, d.id, $3 FROM document d "
                 "WHERE d.publiek = $2",
                 A_INT(besluit->id), A_TEXT(document), A_TEXT(aan));
}

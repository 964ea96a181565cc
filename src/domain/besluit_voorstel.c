#include "base/buf.h"
#include "domain/besluit_voorstel.h"

enum { VOORSTEL_MAX = 16 * 1024 };

static void propose(struct besluit *b, enum besluit_tekst welke, struct str tekst) {
  if (b->tekst[welke].len == 0) b->tekst[welke] = str_trim(tekst);
}

static void add_line(struct buf *buf, struct str kop, struct str tekst) {
  if (str_trim(tekst).len)
    buf_format(buf, "%.*s%s %.*s\n", STR_ARG(kop), str_ends(kop, S("?")) ? "" : ":", STR_ARG(str_trim(tekst)));
}

static struct str point_text(const struct verslag *verslag, const char *sleutel) {
  for (size_t i = 0; i < verslag->punt_aantal; i++)
    if (str_eq(verslag->punten[i].sleutel, str_of(sleutel))) return verslag->punten[i].tekst;
  return (struct str){0};
}

static bool is_fixed(struct str sleutel) {
  return str_eq(sleutel, S(PUNT_VRAAG)) || str_eq(sleutel, S(PUNT_UITKOMST)) || str_eq(sleutel, S(PUNT_AFSPRAKEN));
}

static void from_verslag(struct arena *arena, struct besluit *b, const struct verslag *verslag) {
  const struct navraag *advies = &verslag->navragen[NAVRAAG_ADVIES];
  struct buf buf;
  buf_init(&buf, arena, VOORSTEL_MAX);
  for (size_t i = 0; i < verslag->punt_aantal; i++)
    if (!is_fixed(verslag->punten[i].sleutel))
      add_line(&buf, verslag_kop(&verslag->punten[i]), verslag->punten[i].tekst);
  propose(b, BESLUITTEKST_SITUATIE, point_text(verslag, PUNT_UITKOMST));
  propose(b, BESLUITTEKST_AFWEGING, buf_full(&buf) ? (struct str){0} : buf_str(&buf));
  propose(b, BESLUITTEKST_VOORWAARDEN, point_text(verslag, PUNT_AFSPRAKEN));
  if (advies->tekst.len == 0 || b->tekst[BESLUITTEKST_ADVIES].len) return;
  propose(b, BESLUITTEKST_ADVIES_BIJ, advies->bij);
  propose(b, BESLUITTEKST_ADVIES, advies->tekst);
  b->advies_op = advies->ontvangen_op;
}

/* The needs of this person to which the product is an answer; what is shielded stays out of a letter. */
static void from_ladder(struct arena *arena, struct besluit *b, const struct behoefte *behoeften, size_t aantal) {
  struct buf buf;
  buf_init(&buf, arena, VOORSTEL_MAX);
  for (size_t i = 0; i < aantal; i++) {
    const struct behoefte *n = &behoeften[i];
    if (n->persoon != b->persoon || n->gevoelig || !str_eq(n->oplossingen[TREDE_MAATWERK].product, b->product))
      continue;
    for (int trede = TREDE_EIGEN_KRACHT; trede < TREDE_MAATWERK; trede++)
      add_line(&buf, keuze_label(treden, trede), n->oplossingen[trede].wat);
    propose(b, BESLUITTEKST_SITUATIE, n->oplossingen[TREDE_MAATWERK].wat);
  }
  propose(b, BESLUITTEKST_AFWEGING, buf_full(&buf) ? (struct str){0} : buf_str(&buf));
}

void besluit_voorstellen(struct arena *arena, struct besluit *besluit, const struct besluit_bekend *bekend) {
  if (bekend->verslag->id) from_verslag(arena, besluit, bekend->verslag);
  from_ladder(arena, besluit, bekend->behoeften, bekend->behoefte_aantal);
  propose(besluit, BESLUITTEKST_GROND, bekend->passend);
  propose(besluit, BESLUITTEKST_AANGEBODEN, bekend->aanbieders);
}

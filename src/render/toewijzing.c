#include "render/toewijzing.h"

#include "domain/verslag.h"

enum { REGEL_MAX = 2048 };

struct str toewijzing_regel(struct arena *arena, const struct toewijzing *t) {
  struct buf buf;
  dag_t end = toewijzing_einde(t);
  buf_init(&buf, arena, REGEL_MAX);
  buf_format(&buf, "%.*s · %.*s · van %.*s ", STR_ARG(t->persoon_naam), STR_ARG(toewijzing_omvang(arena, t)),
             STR_ARG(dag_lang(arena, t->vanaf)));
  if (end == DAG_OPEN)
    buf_add(&buf, S("zonder einde"));
  else
    buf_format(&buf, "tot en met %.*s", STR_ARG(dag_lang(arena, end)));
  return buf_str(&buf);
}

struct str toewijzing_titel(struct arena *arena, const struct toewijzing *t) {
  const struct titel *titel = &t->titel;
  struct buf buf;
  buf_init(&buf, arena, REGEL_MAX);
  if (titel->soort == TITEL_VERWIJZING)
    buf_format(&buf, "Verwijzing door %.*s", STR_ARG(t->verwijzer_naam));
  else
    buf_add(&buf, keuze_label(titels, titel->soort));
  if (titel->wie.len) buf_format(&buf, ": %.*s", STR_ARG(titel->wie));
  if (titel->agb.len) buf_format(&buf, " (AGB %.*s)", STR_ARG(titel->agb));
  if (titel->kenmerk.len) buf_format(&buf, ", nummer %.*s", STR_ARG(titel->kenmerk));
  if (titel->op != DAG_GEEN) buf_format(&buf, ", %.*s", STR_ARG(dag_lang(arena, titel->op)));
  return buf_str(&buf);
}

struct str toewijzing_slot(struct arena *arena, const struct toewijzing *t) {
  struct str why =
      t->slot == SLOT_GEWIJZIGD ? S("Het ging verder met een andere omvang") : keuze_label(toewijzing_sloten, t->slot);
  if (t->slot_toelichting.len) why = str_format(arena, "%.*s (%.*s)", STR_ARG(why), STR_ARG(t->slot_toelichting));
  return str_format(arena, "Laatste dag %.*s: %.*s", STR_ARG(dag_lang(arena, t->geeindigd_op)), STR_ARG(why));
}

struct str kosten_tekst(struct arena *arena, int64_t centen, size_t onbekend) {
  struct str amount = str_format(arena, "%.*s euro", STR_ARG(bedrag_tekst(arena, centen > 0 ? centen : 0)));
  if (onbekend == 0) return amount;
  return centen > 0 ? str_format(arena, "%.*s, en wat nog geen tarief heeft", STR_ARG(amount))
                    : S("Nog niet bekend: er is geen tarief");
}

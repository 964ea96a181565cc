#include "render/ondersteuning.h"

enum { TITEL_MAX = 80, REGEL_MAX = 4096 };

struct str ondersteuning_titel(struct arena *arena, const struct ondersteuning *o) {
  if (o->product_naam.len) return o->product_naam;
  if (o->waaraan.len) return eerste_woorden(arena, o->waaraan, TITEL_MAX);
  if (o->doel_aantal) return eerste_woorden(arena, o->doelen[0].woorden, TITEL_MAX);
  return o->stut ? S("Stut en steun") : S("Ondersteuning");
}

struct str ondersteuning_regel(struct arena *arena, const struct ondersteuning *o, dag_t vandaag) {
  struct buf buf;
  struct str omvang = ondersteuning_omvang(arena, o);
  buf_init(&buf, arena, REGEL_MAX);
  buf_add(&buf, o->persoon ? o->persoon_naam : S("Het hele huishouden"));
  if (omvang.len) buf_format(&buf, " · %.*s", STR_ARG(omvang));
  buf_format(&buf, " · %.*s · %s %.*s", STR_ARG(o->werker.naam), o->vanaf > vandaag ? "begint op" : "sinds",
             STR_ARG(dag_lang(arena, o->vanaf)));
  if (o->van_aanbieder.len) buf_format(&buf, ", eerst bij %.*s", STR_ARG(o->van_aanbieder));
  if (o->geeindigd_op != DAG_GEEN)
    buf_format(&buf, ", tot en met %.*s", STR_ARG(dag_lang(arena, o->geeindigd_op)));
  else if (o->verwacht_tot != DAG_GEEN)
    buf_format(&buf, ", naar verwachting tot %.*s", STR_ARG(dag_lang(arena, o->verwacht_tot)));
  return buf_str(&buf);
}

struct str ondersteuning_slot(struct arena *arena, const struct ondersteuning *o) {
  struct str slot = keuze_label(steuneinden, o->einde);
  if (o->naar_aanbieder.len) slot = str_format(arena, "%.*s: %.*s", STR_ARG(slot), STR_ARG(o->naar_aanbieder));
  return o->eind_toelichting.len ? str_format(arena, "%.*s (%.*s)", STR_ARG(slot), STR_ARG(o->eind_toelichting)) : slot;
}

struct str nazorg_regel(struct arena *arena, const struct nazorg *nazorg) {
  struct buf buf;
  struct str ritme = nazorg_ritme(arena, nazorg);
  buf_init(&buf, arena, REGEL_MAX);
  if (ritme.len) buf_format(&buf, "%.*s · ", STR_ARG(ritme));
  buf_format(&buf, "%.*s · sinds %.*s", STR_ARG(nazorg->werker.naam), STR_ARG(dag_lang(arena, nazorg->begonnen_op)));
  if (nazorg->laatste != DAG_GEEN)
    buf_format(&buf, " · laatst op %.*s: %.*s", STR_ARG(dag_lang(arena, nazorg->laatste)),
               STR_ARG(keuze_label(nazorggaten, nazorg->laatste_gaat)));
  return buf_str(&buf);
}

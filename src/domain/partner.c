#include "domain/partner.h"

#include "base/text.h"

struct str partner_tekst(struct arena *arena, const struct partner *partner) {
  return str_format(arena, "%.*s%s%.*s (%.*s)", STR_ARG(partner->naam), partner->functie.len ? ", " : "",
                    STR_ARG(partner->functie), STR_ARG(partner->organisatie_naam));
}

/* An e-mail address, roughly: it is never written to without the person saying that it is his. */
static bool looks_like_address(struct str text) {
  size_t at, dot;
  return str_find(text, S("@"), &at) && at > 0 && str_find(str_part(text, at + 1, text.len), S("."), &dot) && dot > 0 &&
         !str_find(text, S(" "), &dot);
}

bool partner_toetsen(const struct partner_getypt *g, dag_t vandaag, struct fault *fault) {
  if (g->organisatie.len && g->organisatie_naam.len)
    fault_add(fault, "organisatie_naam", S("Kies een organisatie uit de lijst, of typ een naam. Niet allebei."));
  else if (!g->organisatie.len && !g->organisatie_naam.len)
    fault_add(fault, "organisatie_naam", S("Kies een organisatie, of typ de naam."));
  if (!looks_like_address(g->inlognaam))
    fault_add(fault, "inlognaam", S("Vul een e-mailadres in, zoals naam@praktijk.nl."));
  if (g->tot < vandaag) fault_add(fault, "tot", S("Kies vandaag of een dag die nog komt."));
  return fault->field_count == 0;
}

bool partnerbericht_toetsen(const struct partnerbericht *bericht, struct fault *fault) {
  if (bericht->tekst.len) return true;
  if (bericht->stand == STAND_NIET) return fault_add(fault, "tekst", S("Schrijf kort op waarom het niet is gelukt."));
  return bericht->stand == STAND_GEDAAN || fault_add(fault, "tekst", S("Schrijf op wat u wilt vertellen."));
}

struct str partner_ingebracht_stand(const struct partner_ingebracht *ingebracht) {
  switch (ingebracht->stand) {
  case WEBVRAAG_NIEUW:
    return S("Wacht op het loket");
  case WEBVRAAG_MELDING:
  case WEBVRAAG_SIGNAAL:
    return S("Opgepakt");
  case WEBVRAAG_OPZIJ:
    break;
  }
  return S("Gelezen, niet verder opgepakt");
}

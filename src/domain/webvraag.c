#include "domain/webvraag.h"

#include "base/buf.h"
#include "domain/bereik.h"
#include "domain/contact.h"

enum { REGEL_MAX = 1024, EEUW_JAREN = 130 };

const struct keuze webvraag_standen[] = {{WEBVRAAG_NIEUW, "nieuw", "Nog te bekijken"},
                                         {WEBVRAAG_MELDING, "melding", "Melding geworden"},
                                         {WEBVRAAG_SIGNAAL, "signaal", "Signaal geworden"},
                                         {WEBVRAAG_OPZIJ, "opzij", "Opzij gelegd"},
                                         {0, NULL, NULL}};

const struct keuze webvraag_redenen[] = {
    {WEBVRAAG_ONZIN, "onzin", "Reclame of onzin: niemand vraagt hier iets"},
    {WEBVRAAG_DUBBEL, "dubbel", "Dubbel: deze vraag is er al"},
    {WEBVRAAG_BEANTWOORD, "beantwoord", "Gesproken met de melder: er is geen vraag meer"},
    {WEBVRAAG_ELDERS, "elders", "Gesproken met de melder: een ander helpt"},
    {WEBVRAAG_ONBEREIKBAAR, "onbereikbaar", "De melder of de inwoner is niet te vinden of te bereiken"},
    {0, NULL, NULL}};

const struct keuze webvraag_melders[] = {{MELDER_ZELF, "zelf", "Voor mijzelf of mijn gezin"},
                                         {MELDER_NAASTE, "naaste", "Voor iemand die ik ken"},
                                         {MELDER_PROFESSIONAL, "professional", "Voor iemand met wie ik werk"},
                                         {0, NULL, NULL}};

const struct keuze webvraag_veilig[] = {{ANTWOORD_JA, "ja", "Ja"}, {ANTWOORD_NEE, "nee", "Nee"}, {0, NULL, NULL}};

struct str webvraag_nummer(struct arena *arena, int64_t id) {
  return str_format(arena, "W-%06lld", (long long)id);
}

static void check_reach(const struct webvraag *v, struct fault *fault) {
  if (v->telefoon.len == 0 && v->email.len == 0)
    fault_add(fault, "telefoon",
              S("Vul een telefoonnummer of een e-mailadres in. Anders kunnen wij u niet antwoorden."));
  if (v->telefoon.len && !telefoonnummer_geldig(v->telefoon))
    fault_add(fault, "telefoon", S("Typ alleen het telefoonnummer, bijvoorbeeld 0347 12 34 56."));
  if (v->email.len && !email_mogelijk(v->email))
    fault_add(fault, "email", S("Kijk het e-mailadres na. Het hoort eruit te zien als naam@voorbeeld.nl."));
  if (v->veilig == ANTWOORD_NEE && v->bereikbaar.len == 0)
    fault_add(fault, "bereikbaar", S("Schrijf op hoe wij u wel veilig kunnen bereiken."));
}

static void check_reporter(const struct webvraag *v, struct fault *fault) {
  if (v->melder == MELDER_ZELF) return;
  if (v->melder_naam.len == 0) fault_add(fault, "melder_naam", S("Vul uw eigen naam in."));
  if (v->weet_ervan <= 0) fault_add(fault, "weet_ervan", S("Kies of deze persoon weet dat u dit stuurt."));
  if (v->melder == MELDER_NAASTE && v->melder_relatie.len == 0)
    fault_add(fault, "melder_relatie", S("Vul in wat u van deze persoon bent."));
  if (v->melder == MELDER_PROFESSIONAL && v->organisatie.len == 0)
    fault_add(fault, "organisatie", S("Vul in voor welke organisatie u werkt."));
}

bool webvraag_toetsen(const struct webvraag *v, dag_t vandaag, struct fault *fault) {
  if (!keuze_van(webvraag_melders, v->melder)) fault_add(fault, "melder", S("Kies voor wie u hulp vraagt."));
  if (v->geboren != DAG_GEEN && (v->geboren > vandaag || v->geboren < vandaag - EEUW_JAREN * 366))
    fault_add(fault, "geboren", S("Kijk de geboortedatum na."));
  check_reporter(v, fault);
  check_reach(v, fault);
  return fault->field_count == 0;
}

bool webvraag_opzij_toetsen(int reden, struct str toelichting, struct fault *fault) {
  if (!keuze_van(webvraag_redenen, reden)) return fault_add(fault, "reden", S("Kies waarom dit geen melding wordt."));
  if (reden >= WEBVRAAG_BEANTWOORD && toelichting.len == 0)
    return fault_add(fault, "toelichting", S("Schrijf op wie u sprak of wat u probeerde, en wat er is afgesproken."));
  return true;
}

static void add_part(struct buf *buf, const char *kop, struct str tekst) {
  if (tekst.len == 0) return;
  if (buf->len) buf_add(buf, S(" · "));
  buf_add(buf, str_of(kop));
  buf_add(buf, tekst);
}

struct str webvraag_bereik(struct arena *arena, const struct webvraag *v) {
  struct buf buf;
  buf_init(&buf, arena, REGEL_MAX);
  if (v->veilig == ANTWOORD_NEE) add_part(&buf, "", S("NIET ZOMAAR BELLEN, MAILEN OF SCHRIJVEN"));
  add_part(&buf, "", v->bereikbaar);
  if (v->melder == MELDER_ZELF) {
    add_part(&buf, "tel. ", v->telefoon);
    add_part(&buf, "", v->email);
  }
  return buf_str(&buf);
}

struct str webvraag_woorden(struct arena *arena, const struct webvraag *v) {
  return v->helpt.len == 0 ? v->woorden
                           : str_join(arena, v->woorden, str_join(arena, S("\n\nWie helpt er al: "), v->helpt));
}

#include "website.h"

#include "acts/webvraag_behandelen.h"
#include "acts/webvraag_sturen.h"

#include "voorvallen.h"

enum { ZELF = 700, GEBOREN = 800, MAIL = 400 }; /* of a thousand */

static struct webvraag_in fill_in(const struct verteller *v, const struct vraagsoort *soort, bool veilig, moment_t op) {
  static const char *const helpt[] = {"", "", "[{O}|{B}] helpt met de boodschappen.", "De wijkverpleging komt op {D}.",
                                      "Niemand, [{N} wil niet lastig zijn|ik sta er alleen voor]."};
  const struct mens *mens = &v->gezin->leden[v->wie];
  bool zelf = kans_op(v->kans, ZELF);
  struct webvraag_in in = {
      .melder = zelf ? MELDER_ZELF : MELDER_NAASTE,
      .spoed = ANTWOORD_NEE,
      .weet_ervan = zelf ? -1 : ANTWOORD_JA,
      .veilig = veilig ? ANTWOORD_JA : ANTWOORD_NEE,
      .woorden = vertel_een(v, soort->vraag),
      .helpt = vertel(v, KIES(v->kans, helpt)),
      .voornamen = mens->voornaam,
      .achternaam = mens->voorvoegsel.len
                        ? str_format(v->arena, "%.*s %.*s", STR_ARG(mens->voorvoegsel), STR_ARG(mens->achternaam))
                        : mens->achternaam,
      .straat = v->gezin->straat,
      .huisnummer = v->gezin->huisnummer,
      .postcode = v->gezin->postcode,
      .woonplaats = v->gezin->plaats,
      .geboren = kans_op(v->kans, GEBOREN) ? deeldatum_laatste_dag(mens->geboren) : DAG_GEEN,
      .telefoon = mens_telefoon(v->kans, v->arena),
      .bereikbaar = veilig ? S("") : S("Alleen overdag bellen, geen brieven."),
      .begonnen = op - kans_tussen(v->kans, 4, 15) * MINUUT};
  if (kans_op(v->kans, MAIL)) in.email = S("bewoner@voorbeeld.nl");
  if (zelf) return in;
  in.melder_naam = naam_verzinnen(v->kans, v->arena);
  in.melder_relatie = vertel(v, "[dochter|zoon|buurvrouw|zus]");
  return in;
}

bool web_sturen(struct demo *demo, const struct verteller *v, const struct vraagsoort *soort, bool veilig, moment_t op,
                struct str *ret_vraag, struct fault *fault) {
  struct werk werk = werk_van(demo, NULL, op);
  struct webvraag_in in = fill_in(v, soort, veilig, op);
  return webvraag_sturen(&werk, &in, ret_vraag, fault);
}

/* Somebody who is not known yet. */
static bool somebody_sends(struct demo *demo, struct voorval *voorval, moment_t op, struct str *ret_vraag,
                           struct fault *fault) {
  const struct demo_maat *maat = demo->begin.maat;
  const struct vraagsoort *soort;
  enum gezinsvorm vorm;
  do soort = vraagsoort_kiezen(&voorval->kans, kans_op(&voorval->kans, 500));
  while (soort->kind || soort->onveilig);
  do vorm = (enum gezinsvorm)kans_getal(&voorval->kans, GEZINSVORMEN);
  while (!(soort->vormen >> vorm & 1));
  const struct gezin *gezin =
      gezin_maken(&voorval->kans, demo->arena, vorm, &maat->plaatsen[kans_getal(&voorval->kans, maat->plaats_aantal)],
                  dag_van_moment(op), &demo->bsn);
  struct verteller v = {.kans = &voorval->kans, .arena = demo->kladblok, .gezin = gezin, .dag = dag_van_moment(op)};
  return web_sturen(demo, &v, soort, voorval->nummer % 3 != 2, op, ret_vraag, fault);
}

static bool put_aside(struct demo *demo, struct voorval *voorval, moment_t op, struct fault *fault) {
  static const struct {
    int reden;
    const char *toelichting;
  } redenen[] = {{WEBVRAAG_DUBBEL, ""},
                 {WEBVRAAG_BEANTWOORD, "Gebeld. Het ging om een folder, die gaat vandaag met de post mee."},
                 {WEBVRAAG_ELDERS, "Gebeld. Dit hoort bij de huisarts; daar is nu een afspraak gemaakt."},
                 {WEBVRAAG_ONBEREIKBAAR, "Drie keer gebeld op verschillende dagen, het nummer is niet in gebruik."}};
  struct werk werk = werk_van(demo, &demo->loket[0][voorval->nummer % LOKET_WERKERS].actor, op);
  struct webvraag web;
  struct str nog;
  size_t at = (size_t)voorval->nummer % (sizeof redenen / sizeof *redenen);
  struct webvraag_opzij_in in = {redenen[at].reden, str_of(redenen[at].toelichting)};
  return webvraag_inzien(&werk, voorval->zaak, &web, fault) &&
         webvraag_opzij_leggen(&werk, web.publiek, web.versie, &in, &nog, fault);
}

bool webvraag_voorvallen(struct demo *demo, struct voorval *voorval, moment_t op, moment_t *ret_weer,
                         struct fault *fault) {
  struct str vraag;
  if (voorval->stap++) return put_aside(demo, voorval, op, fault);
  if (!somebody_sends(demo, voorval, op, &vraag, fault)) return false;
  voorval->zaak = str_copy(demo->arena, vraag);
  if (voorval->soort == VOORVAL_WEB_OPZIJ) *ret_weer = werkdagen_later(&voorval->kans, op, 1, 2);
  return true;
}

#include "acts/mijn_toestemming.h"

#include "store/inbreng.h"
#include "store/toestemming.h"

#include "mijn_werk.h"

#define NU ((struct inwoner_plek){INWONER_NU})

static const struct keuze antwoorden[] = {
    {MIJN_ANTWOORD_JA, "ja", "Ja, dat mag"},
    {MIJN_ANTWOORD_NEE, "nee", "Nee"},
    {MIJN_ANTWOORD_INTREKKEN, "intrekken", "Intrekken"},
    {0, NULL, NULL},
};
const struct veld mijn_antwoord_velden[] = {
    {"antwoord", "Uw antwoord", VELD_KEUZE, .keuzes = antwoorden, .verplicht = "AVG art. 7",
     .leeg = "Kies een antwoord.", .plek = offsetof(struct mijn_antwoord_in, antwoord)},
};
const size_t mijn_antwoord_velden_aantal = sizeof mijn_antwoord_velden / sizeof mijn_antwoord_velden[0];

static bool is_asked(const struct toestemming *t, int64_t persoon) {
  for (size_t i = 0; i < t->stem_aantal; i++)
    if (t->stemmen[i].wie.wie == persoon && t->stemmen[i].stand == STEM_GEVRAAGD) return true;
  return false;
}

static bool said_yes(const struct toestemming *t, int64_t persoon) {
  for (size_t i = 0; i < t->stem_aantal; i++)
    if (t->stemmen[i].wie.wie == persoon && t->stemmen[i].stand == STEM_JA) return true;
  return false;
}

static struct mijn_toestemming seen_by(struct arena *arena, const struct toestemming *t, int64_t persoon, dag_t dag) {
  enum toestemming_stand stand = toestemming_stand(t, dag);
  bool runs = stand == TOESTEMMING_GEVRAAGD || stand == TOESTEMMING_GEGEVEN;
  return (struct mijn_toestemming){
      .publiek = t->publiek,
      .titel = toestemming_titel(arena, t),
      .doel = t->doel,
      .over = t->persoon == persoon ? (struct str){0} : t->persoon_naam,
      .gegevens = gegevens_tekst(arena, t->gegevens),
      .tot = t->tot,
      .stand = stand,
      .gevraagd = stand == TOESTEMMING_GEVRAAGD && is_asked(t, persoon),
      .intrekbaar = runs && (said_yes(t, persoon) || (stand == TOESTEMMING_GEGEVEN && t->persoon == persoon)),
      .versie = t->versie};
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct toegang *toegang;
  struct toestemming *rijen;
  struct mijn_toestemmingen_uit uit;
  if (!mijn_vragen(tx, werk, "eigen toestemmingen inzien", HANDELING_ZIEN, NU, &uit.wie, &toegang, fault) ||
      !toestemmingen_eigen(toegang, uit.wie.voor.persoon, &rijen, &uit.aantal, fault))
    return false;
  uit.rijen = NEW_ARRAY(tx_arena(tx), struct mijn_toestemming, uit.aantal + 1);
  for (size_t i = 0; i < uit.aantal; i++)
    uit.rijen[i] = seen_by(tx_arena(tx), &rijen[i], uit.wie.voor.persoon, tx_vandaag(tx));
  *(struct mijn_toestemmingen_uit *)ret_uit = uit;
  return true;
}

bool mijn_toestemmingen_inzien(const struct werk *werk, struct mijn_toestemmingen_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, look, NULL, ret_uit, fault);
}

struct answering {
  struct str toestemming;
  int64_t versie;
  int antwoord;
};

static bool tell_team(const struct werk *werk, struct toegang *toegang, const struct answering *answering,
                      const struct toestemming *t, struct fault *fault) {
  struct inbreng bericht = {.publiek = werk_id(werk),
                            .soort = INBRENG_TOESTEMMING,
                            .tekst = str_format(werk->arena, "%.*s. %.*s",
                                                STR_ARG(keuze_label(antwoorden, answering->antwoord)),
                                                STR_ARG(toestemming_titel(werk->arena, t)))};
  return inbreng_bewaren(toegang, &bericht, fault);
}

static bool answer_one(struct toegang *toegang, int64_t persoon, const struct answering *answering,
                       struct toestemming *t, struct fault *fault) {
  int64_t gestopt;
  t->versie = answering->versie;
  if (answering->antwoord == MIJN_ANTWOORD_INTREKKEN)
    return toestemming_online_intrekken(toegang, t, persoon, S("ingetrokken in Mijn Schakel"), &gestopt, fault);
  return stem_online(toegang, t, persoon, answering->antwoord == MIJN_ANTWOORD_JA ? STEM_JA : STEM_NEE, fault);
}

static bool answer(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                   struct fault *fault) {
  const struct answering *answering = in;
  struct toegang *toegang;
  struct toestemming *rijen;
  struct mijn_wie wie;
  size_t count;
  *ret_uitkomst = answering->toestemming;
  if (!mijn_vragen(tx, werk, "toestemming geven of intrekken", HANDELING_DOEN, NU, &wie, &toegang, fault) ||
      !toestemmingen_eigen(toegang, wie.voor.persoon, &rijen, &count, fault))
    return false;
  for (size_t i = 0; i < count; i++)
    if (str_eq(rijen[i].publiek, answering->toestemming))
      return answer_one(toegang, wie.voor.persoon, answering, &rijen[i], fault) &&
             tell_team(werk, toegang, answering, &rijen[i], fault);
  return fault_set(fault, FAULT_ABSENT, S("Deze toestemming is er niet of niet meer."), "no such consent of his");
}

bool mijn_toestemming_antwoorden(const struct werk *werk, struct str toestemming, int64_t versie,
                                 const struct mijn_antwoord_in *in, struct fault *fault) {
  struct answering answering = {toestemming, versie, in->antwoord};
  struct str nothing;
  return act_schrijven(werk, answer, &answering, &nothing, fault);
}

#include "acts/mijn_doen.h"

#include "store/afspraak.h"
#include "store/document.h"
#include "store/inwoner_vraag.h"
#include "store/inbreng.h"
#include "store/routekaart.h"

#include "mijn_werk.h"

static const struct keuze wensen[] = {
    {MIJN_AFSPRAAK_VERZETTEN, "verzetten", "Ik wil een andere dag of tijd"},
    {MIJN_AFSPRAAK_AFZEGGEN, "afzeggen", "Ik zeg de afspraak af"},
    {0, NULL, NULL},
};
#define PLEK(veld) .plek = offsetof(struct mijn_afspraak_in, veld)
const struct veld mijn_afspraak_velden[] = {
    {"wat", "Wat wilt u?", VELD_KEUZE, .keuzes = wensen, .verplicht = "regel AFSPRAAK-STAND",
     .leeg = "Kies wat u wilt.", PLEK(wat)},
    {"tekst", "Waarom, en wanneer kunt u wel?", VELD_TEKST, .max = 300, .verplicht = "regel AFSPRAAK-STAND",
     .leeg = "Schrijf kort op waarom, of wanneer u wel kunt.", PLEK(tekst)},
};
const size_t mijn_afspraak_velden_aantal = sizeof mijn_afspraak_velden / sizeof mijn_afspraak_velden[0];
#undef PLEK

#define PLEK(veld) .plek = offsetof(struct mijn_intrekken_in, veld)
const struct veld mijn_intrekken_velden[] = {
    {"zeker", "Ja, ik trek mijn vraag in", VELD_JA, .verplicht = "Wmo 2015 art. 2.3.2",
     .leeg = "Zet een vinkje als u het zeker weet.", PLEK(zeker)},
    {"tekst", "Wilt u zeggen waarom?", VELD_TEKST, .max = 1000, PLEK(tekst)},
};
const size_t mijn_intrekken_velden_aantal = sizeof mijn_intrekken_velden / sizeof mijn_intrekken_velden[0];
#undef PLEK

static const struct keuze berichten[] = {
    {MIJN_BERICHT_VRAAG, "vraag", "Ik wil iets vragen of zeggen"},
    {MIJN_BERICHT_PAPIER, "papier", "Ik wil alles op papier krijgen"},
    {MIJN_BERICHT_GEEN_PAPIER, "geen-papier", "Ik wil geen papier meer"},
    {0, NULL, NULL},
};
#define PLEK(veld) .plek = offsetof(struct mijn_bericht_in, veld)
const struct veld mijn_bericht_velden[] = {
    {"soort", "Waar gaat het over?", VELD_KEUZE, .keuzes = berichten, .verplicht = "regel BERICHT",
     .leeg = "Kies waar het over gaat.", PLEK(soort)},
    {"tekst", "Wat wilt u zeggen?", VELD_TEKST, .max = 2000, PLEK(tekst)},
};
const size_t mijn_bericht_velden_aantal = sizeof mijn_bericht_velden / sizeof mijn_bericht_velden[0];
#undef PLEK

/* --- appointments --- */

struct step {
  struct str publiek;
  int64_t versie;
  const void *in;
};

static bool see_appointment(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit,
                            struct fault *fault) {
  struct str publiek = *(const struct str *)in;
  struct toegang *toegang;
  struct mijn_afspraak_uit *uit = ret_uit;
  return mijn_vragen(tx, werk, "eigen afspraak inzien", HANDELING_ZIEN,
                     (struct inwoner_plek){INWONER_AFSPRAAK, publiek}, &uit->wie, &toegang, fault) &&
         afspraak_van_inwoner(toegang, publiek, &uit->afspraak, fault);
}

bool mijn_afspraak_inzien(const struct werk *werk, struct str afspraak, struct mijn_afspraak_uit *ret_uit,
                          struct fault *fault) {
  return act_lezen(werk, see_appointment, &afspraak, ret_uit, fault);
}

static bool call_off(struct toegang *toegang, const struct werk *werk, const struct afspraak *was, struct str reden,
                     struct fault *fault) {
  return afspraak_stand_toetsen(was, AFSPRAAK_AFGEZEGD, reden, werk->wanneer.nu, fault) &&
         afspraak_van_inwoner_afzeggen(toegang, was, reden, fault) &&
         brieven_vervallen(toegang, was, S("de afspraak is afgezegd"), fault);
}

static bool change_appointment(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                               struct fault *fault) {
  const struct step *step = in_;
  const struct mijn_afspraak_in *in = step->in;
  bool off = in->wat == MIJN_AFSPRAAK_AFZEGGEN;
  struct toegang *toegang;
  struct mijn_wie wie;
  struct afspraak was;
  if (!mijn_vragen(tx, werk, off ? "eigen afspraak afzeggen" : "om andere tijd vragen", HANDELING_DOEN,
                   (struct inwoner_plek){INWONER_AFSPRAAK, step->publiek}, &wie, &toegang, fault) ||
      !afspraak_van_inwoner(toegang, step->publiek, &was, fault))
    return false;
  if (was.versie != step->versie || was.stand != AFSPRAAK_GEPLAND)
    return fault_set(fault, FAULT_STALE, S("De afspraak is net veranderd. Kijk eerst hoe zij nu is."),
                     "stale appointment");
  struct inbreng bericht = {.publiek = werk_id(werk),
                            .soort = off ? INBRENG_AFGEZEGD : INBRENG_VERZETTEN,
                            .afspraak_id = was.id,
                            .tekst = in->tekst};
  *ret_uitkomst = step->publiek;
  return (!off || call_off(toegang, werk, &was, in->tekst, fault)) && inbreng_bewaren(toegang, &bericht, fault);
}

bool mijn_afspraak_veranderen(const struct werk *werk, struct str afspraak, int64_t versie,
                              const struct mijn_afspraak_in *in, struct fault *fault) {
  struct step step = {afspraak, versie, in};
  struct str nothing;
  return act_schrijven_eenmaal(werk, change_appointment, &step, &nothing, fault);
}

/* --- withdrawing a question --- */

static bool find_question(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                          struct str publiek, struct mijn_vraag_uit *uit, struct toegang **ret_toegang,
                          struct fault *fault) {
  struct mijn_vraag *vragen;
  size_t count;
  if (!mijn_vragen(tx, werk, act, handeling, (struct inwoner_plek){INWONER_MELDING, publiek}, &uit->wie, ret_toegang,
                   fault) ||
      !vragen_van_inwoner(*ret_toegang, &vragen, &count, fault))
    return false;
  for (size_t i = 0; i < count; i++) {
    if (!str_eq(vragen[i].publiek, publiek) || !mijn_vraag_intrekbaar(&vragen[i])) continue;
    uit->vraag = vragen[i];
    return true;
  }
  return fault_set(fault, FAULT_ABSENT, S("Deze vraag is al afgesloten of ingetrokken."), "question is closed");
}

static bool see_question(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct toegang *toegang;
  return find_question(tx, werk, "eigen vraag inzien", HANDELING_ZIEN, *(const struct str *)in, ret_uit, &toegang,
                       fault);
}

bool mijn_vraag_inzien(const struct werk *werk, struct str melding, struct mijn_vraag_uit *ret_uit,
                       struct fault *fault) {
  return act_lezen(werk, see_question, &melding, ret_uit, fault);
}

static bool withdraw(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                     struct fault *fault) {
  const struct step *step = in_;
  const struct mijn_intrekken_in *in = step->in;
  struct toegang *toegang;
  struct mijn_vraag_uit uit;
  if (!find_question(tx, werk, "eigen vraag intrekken", HANDELING_DOEN, step->publiek, &uit, &toegang, fault))
    return false;
  struct inbreng bericht = {
      .publiek = werk_id(werk), .soort = INBRENG_INGETROKKEN, .melding = uit.vraag.id, .tekst = in->tekst};
  *ret_uitkomst = bericht.publiek;
  return inbreng_bewaren(toegang, &bericht, fault);
}

bool mijn_vraag_intrekken(const struct werk *werk, struct str melding, const struct mijn_intrekken_in *in,
                          struct str *ret_inbreng, struct fault *fault) {
  struct step step = {.publiek = melding, .in = in};
  return act_schrijven_eenmaal(werk, withdraw, &step, ret_inbreng, fault);
}

/* --- telling the team something --- */

static bool see_who(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct toegang *toegang;
  return mijn_vragen(tx, werk, "bericht beginnen", HANDELING_ZIEN, (struct inwoner_plek){INWONER_NU}, ret_uit, &toegang,
                     fault);
}

bool mijn_wie_inzien(const struct werk *werk, struct mijn_wie *ret_wie, struct fault *fault) {
  return act_lezen(werk, see_who, NULL, ret_wie, fault);
}

static bool send(struct tx *tx, const struct werk *werk, const void *in_, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct mijn_bericht_in *in = in_;
  struct toegang *toegang;
  struct mijn_wie wie;
  bool vraag = in->soort == MIJN_BERICHT_VRAAG;
  struct inbreng bericht = {
      .publiek = werk_id(werk), .soort = vraag ? INBRENG_VRAAG : INBRENG_PAPIER, .tekst = in->tekst};
  if (!vraag)
    bericht.tekst =
        str_format(werk->arena, "%.*s. %.*s", STR_ARG(keuze_label(berichten, in->soort)), STR_ARG(in->tekst));
  *ret_uitkomst = bericht.publiek;
  return mijn_vragen(tx, werk, "bericht sturen", HANDELING_DOEN, (struct inwoner_plek){INWONER_NU}, &wie, &toegang,
                     fault) &&
         inbreng_bewaren(toegang, &bericht, fault);
}

bool mijn_bericht_sturen(const struct werk *werk, const struct mijn_bericht_in *in, struct fault *fault) {
  struct str nothing;
  if (!keuze_van(berichten, in->soort)) return fault_add(fault, "soort", S("Kies waar het over gaat."));
  if (in->soort == MIJN_BERICHT_VRAAG && in->tekst.len == 0)
    return fault_add(fault, "tekst", S("Schrijf op wat u wilt vragen of zeggen."));
  return act_schrijven_eenmaal(werk, send, in, &nothing, fault);
}

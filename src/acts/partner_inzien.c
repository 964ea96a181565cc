#include "acts/partner_inzien.h"

#include "inrichting/kaart.h"
#include "inrichting/toegang.h"
#include "inrichting/verwachting.h"
#include "store/deling.h"
#include "store/inrichting.h"
#include "store/partner.h"

#include "uitvoeren.h"

static const struct keuze standen[] = {
    {STAND_OPEN, "open", "Het loopt nog"},
    {STAND_GEDAAN, "gedaan", "Het is gedaan"},
    {STAND_NIET, "niet", "Het is niet gelukt"},
    {0, NULL, NULL},
};
#define PLEK(veld) .plek = offsetof(struct partner_melden_in, veld)
const struct veld partner_melden_velden[] = {
    {"afspraak", "Waarover gaat het?", VELD_ID, .uitleg = "Leeg betekent: over iets anders.", PLEK(afspraak)},
    {"stand", "Hoe staat het?", VELD_KEUZE, .keuzes = standen, PLEK(stand)},
    {"tekst", "Wat wilt u vertellen?", VELD_TEKST, .max = 2000,
     .uitleg = "Meldt u alleen dat het gedaan is, dan mag dit leeg blijven. Schrijf alleen op wat nodig is.",
     PLEK(tekst)},
};
const size_t partner_melden_velden_aantal = sizeof partner_melden_velden / sizeof partner_melden_velden[0];

static struct toegang_vraag question(const char *act, enum handeling handeling) {
  return (struct toegang_vraag){
      .act = act, .grond = GROND_SAMENWERKING, .handeling = handeling, .informatie = INFO_GEDEELD, .over = OVER_LIJST};
}

static bool begin(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  (void)in;
  struct toegang_vraag vraag = question("partner: begin", HANDELING_ZIEN);
  struct partner_begin_uit uit;
  const struct partner_rij *overeenkomst;
  const struct inrichting *inrichting;
  struct toegang *toegang;
  if (!toegang_vragen(tx, werk->actor, &vraag, &toegang, fault) ||
      !partner_mijn(toegang, &uit.uitnodigingen, &uit.uitnodiging_aantal, fault) ||
      !delingen_aan_mij(toegang, &uit.delingen, &uit.deling_aantal, fault) ||
      !partner_ingebracht(toegang, &uit.ingebracht, &uit.ingebracht_aantal, fault) ||
      !partner_zelf(toegang, &uit.zelf, fault) || !partner_overeenkomst(tx, werk->actor, &overeenkomst, fault) ||
      !inrichting_geldend(tx, &inrichting, fault))
    return false;
  uit.voert_stappen = overeenkomst && overeenkomst->stappen == 1;
  uit.mag_inbrengen = partner_kanaal(inrichting, overeenkomst, werk_vandaag(werk)) != NULL;
  *(struct partner_begin_uit *)ret_uit = uit;
  return true;
}

bool partner_begin_inzien(const struct werk *werk, struct partner_begin_uit *ret_uit, struct fault *fault) {
  return act_lezen(werk, begin, NULL, ret_uit, fault);
}

static bool open_invitation(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                            struct str uitnodiging, struct partner_inzien_uit *uit, struct toegang **ret_toegang,
                            struct fault *fault) {
  struct toegang_vraag vraag = question(act, handeling);
  int64_t huishouden;
  return toegang_vragen_via(tx, werk->actor, WEGWIJZER_PARTNER, uitnodiging, &vraag, &huishouden, ret_toegang, fault) &&
         partner_mijn_lezen(*ret_toegang, uitnodiging, &uit->uitnodiging, fault) &&
         partner_afspraken(*ret_toegang, huishouden, &uit->afspraken, &uit->afspraak_aantal, fault);
}

static bool look(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct partner_inzien_uit uit = {0};
  const struct inrichting *inrichting;
  struct toegang *toegang;
  if (!open_invitation(tx, werk, "partner: huishouden", HANDELING_ZIEN, *(const struct str *)in, &uit, &toegang,
                       fault) ||
      !partner_contact(toegang, uit.uitnodiging.huishouden, &uit.contact, fault) ||
      !inrichting_geldend(tx, &inrichting, fault))
    return false;
  uit.team = contactpunten_van(werk->arena, inrichting, CONTACTPUNT_TEAM, werk_vandaag(werk));
  *(struct partner_inzien_uit *)ret_uit = uit;
  return true;
}

bool partner_inzien(const struct werk *werk, struct str uitnodiging, struct partner_inzien_uit *ret_uit,
                    struct fault *fault) {
  return act_lezen(werk, look, &uitnodiging, ret_uit, fault);
}

struct telling {
  struct str uitnodiging;
  const struct partner_melden_in *in;
};

static bool tell(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst,
                 struct fault *fault) {
  const struct telling *telling = in;
  struct partner_inzien_uit uit = {0};
  struct toegang *toegang;
  struct partnerbericht bericht = {
      .publiek = werk_id(werk), .stand = (enum plan_stand)telling->in->stand, .tekst = telling->in->tekst};
  struct plan_afspraak *afspraak = NULL;
  if (!open_invitation(tx, werk, "partner: bericht", HANDELING_DOEN, telling->uitnodiging, &uit, &toegang, fault))
    return false;
  for (size_t i = 0; i < uit.afspraak_aantal; i++)
    if (str_eq(uit.afspraken[i].publiek, telling->in->afspraak)) afspraak = &uit.afspraken[i];
  if (telling->in->afspraak.len && !afspraak)
    return fault_set(fault, FAULT_ABSENT, S("Deze afspraak bestaat niet of niet meer."), "no such promise");
  if (!afspraak) bericht.stand = 0;
  if (afspraak) afspraak->versie = telling->in->versie;
  if (afspraak && !bericht.stand) fault_add(fault, "stand", S("Kies hoe het staat."));
  if (!partnerbericht_toetsen(&bericht, fault) || fault->field_count) return false;
  *ret_uitkomst = telling->uitnodiging;
  return partner_bericht_bewaren(toegang, &uit.uitnodiging, afspraak, &bericht, fault);
}

bool partner_melden(const struct werk *werk, struct str uitnodiging, const struct partner_melden_in *in,
                    struct fault *fault) {
  struct telling telling = {uitnodiging, in};
  struct str nothing;
  return act_schrijven_eenmaal(werk, tell, &telling, &nothing, fault);
}

static bool ask_household(struct tx *tx, const struct werk *werk, const char *act, enum handeling handeling,
                          struct str huishouden, int64_t *ret_huishouden, struct toegang **ret_toegang,
                          struct fault *fault) {
  return toegang_vragen_via(
      tx, werk->actor, WEGWIJZER_HUISHOUDEN, huishouden,
      &(struct toegang_vraag){
          .act = act, .grond = GROND_HULPVRAAG, .handeling = handeling, .informatie = INFO_TOESTEMMING},
      ret_huishouden, ret_toegang, fault);
}

static bool read_messages(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct partnerberichten_uit *uit = ret_uit;
  struct toegang *toegang;
  int64_t huishouden;
  return ask_household(tx, werk, "berichten van partners inzien", HANDELING_ZIEN, *(const struct str *)in, &huishouden,
                       &toegang, fault) &&
         partner_berichten_lezen(toegang, huishouden, &uit->berichten, &uit->aantal, fault);
}

bool partnerberichten_inzien(const struct werk *werk, struct str huishouden, struct partnerberichten_uit *ret_uit,
                             struct fault *fault) {
  return act_lezen(werk, read_messages, &huishouden, ret_uit, fault);
}

struct seeing {
  struct str huishouden, bericht;
};

static bool see(struct tx *tx, const struct werk *werk, const void *in, struct str *ret_uitkomst, struct fault *fault) {
  (void)ret_uitkomst;
  const struct seeing *seeing = in;
  struct toegang *toegang;
  int64_t huishouden;
  return ask_household(tx, werk, "bericht van partner gezien", HANDELING_DOEN, seeing->huishouden, &huishouden,
                       &toegang, fault) &&
         partner_bericht_gezien(toegang, huishouden, seeing->bericht, fault);
}

bool partnerbericht_gezien(const struct werk *werk, struct str huishouden, struct str bericht, struct fault *fault) {
  struct seeing seeing = {huishouden, bericht};
  struct str nothing;
  return act_schrijven(werk, see, &seeing, &nothing, fault);
}

#include "acts/mijn_bewijs.h"

#include "connect/weasyprint.h"
#include "domain/geschil.h"
#include "domain/inbreng.h"
#include "store/inbreng.h"
#include "store/inwoner_dossier.h"
#include "store/inwoner_vraag.h"

#include "mijn_werk.h"

enum { PDF_WACHT = 20 * 1000 /* ms */ };
#define NU ((struct inwoner_plek){INWONER_NU})

static bool of_dispute(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct mijn_bewijs_uit uit;
  struct toegang *toegang;
  struct geschil g;
  moment_t at;
  if (!mijn_vragen(tx, werk, "eigen bezwaar of klacht inzien", HANDELING_ZIEN, NU, &uit.wie, &toegang, fault) ||
      !inwoner_geschil(toegang, *(const struct str *)in, &g, &at, fault))
    return false;
  uit.bewijs = (struct bewijs){.nummer = geschil_nummer(werk->arena, g.id),
                               .wat = keuze_label(geschilsoorten, (int)g.soort),
                               .van = g.van,
                               .dag = g.ontvangen,
                               .ontvangen = moment_kort(werk->arena, at),
                               .over = g.tegen.naam,
                               .stand = geschil_stand_inwoner(werk->arena, &g),
                               .woorden = g.gronden.len ? g.gronden : g.waartegen,
                               .gevolg = bewijs_na_geschil(werk->arena, &g)};
  *(struct mijn_bewijs_uit *)ret_uit = uit;
  return true;
}

bool mijn_bewijs_van_geschil(const struct werk *werk, struct str geschil, struct mijn_bewijs_uit *ret_uit,
                             struct fault *fault) {
  return act_lezen(werk, of_dispute, &geschil, ret_uit, fault);
}

static bool of_withdrawal(struct tx *tx, const struct werk *werk, const void *in, void *ret_uit, struct fault *fault) {
  struct mijn_bewijs_uit uit;
  struct toegang *toegang;
  struct inbreng inbreng;
  struct mijn_vraag *vragen;
  size_t count, i = 0;
  if (!mijn_vragen(tx, werk, "bewijs van intrekken inzien", HANDELING_ZIEN, NU, &uit.wie, &toegang, fault) ||
      !inbreng_van_inwoner_lezen(toegang, *(const struct str *)in, &inbreng, fault) ||
      !vragen_van_inwoner(toegang, &vragen, &count, fault))
    return false;
  while (i < count && vragen[i].id != inbreng.melding) i++;
  if (inbreng.soort != INBRENG_INGETROKKEN || i == count)
    return fault_set(fault, FAULT_ABSENT, S("Dit bestaat niet of niet meer."), "no withdrawal of this resident");
  uit.bewijs = (struct bewijs){
      .wat = str_join(werk->arena, S("U trekt uw vraag in van "), dag_lang(werk->arena, vragen[i].ontvangen)),
      .van = inbreng.van,
      .dag = dag_van_moment(inbreng.op),
      .ontvangen = moment_kort(werk->arena, inbreng.op),
      .over = vragen[i].woorden,
      .stand = vragen[i].gesloten_op != DAG_GEEN
                   ? str_join(werk->arena, S("Gesloten op "), dag_lang(werk->arena, vragen[i].gesloten_op))
               : inbreng.gezien_op ? S("Gelezen door uw contactpersoon")
                                   : S("Nog niet gelezen"),
      .woorden = inbreng.tekst,
      .gevolg = bewijs_na_intrekken(werk->arena, vragen[i].wet)};
  *(struct mijn_bewijs_uit *)ret_uit = uit;
  return true;
}

bool mijn_bewijs_van_intrekken(const struct werk *werk, struct str inbreng, struct mijn_bewijs_uit *ret_uit,
                               struct fault *fault) {
  return act_lezen(werk, of_withdrawal, &inbreng, ret_uit, fault);
}

bool mijn_bewijs_pdf(const struct werk *werk, struct str html, struct str *ret_pdf, struct fault *fault) {
  return weasyprint_pdf(werk->arena, html, PDF_WACHT, ret_pdf, fault);
}

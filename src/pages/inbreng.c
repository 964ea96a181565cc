#include "acts/inbreng_behandelen.h"
#include "render/mijn_dossier.h"
#include "render/tpl_inbreng.h"
#include "scherm.h"

/* Where the work that it asks for is done. */
static void where_to(struct bezoek *bezoek, const struct inbreng *inbreng, struct inbreng_beeld *beeld) {
  const struct {
    bool here;
    const char *voor;
    struct str id;
    const char *na;
    struct str tekst;
  } wegen[] = {
      {inbreng->plan != 0, "huishouden", inbreng->huishouden, "plan", S("Naar het plan")},
      {inbreng->verslag.len > 0, "verslag", inbreng->verslag, "", S("Naar het verslag")},
      {inbreng->geschil.len > 0, "geschil", inbreng->geschil, "", S("Naar het bezwaar of de klacht")},
      {inbreng->afspraak.len > 0, "afspraak", inbreng->afspraak, "", S("Naar de afspraak")},
      {inbreng->soort == INBRENG_INGETROKKEN, "melding", inbreng->melding_publiek, "sluiten", S("Melding sluiten")},
      {true, "huishouden", inbreng->huishouden, "", S("Naar het huishouden")},
  };
  size_t i = 0;
  while (!wegen[i].here) i++;
  beeld->plek = pad_van(bezoek, wegen[i].voor, wegen[i].id, wegen[i].na);
  beeld->plek_tekst = wegen[i].tekst;
}

bool inbreng_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct inbreng_uit uit;
  struct id inzending = id_new(NULL);
  fault_init(&bezoek->fault);
  if (!inbreng_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  struct inbreng_beeld beeld = {.inbreng = &uit.inbreng,
                                .mag_doen = uit.mag_doen,
                                .inzending = str_copy(arena_van(bezoek), id_str(&inzending)),
                                .let_op = typed.class == FAULT_STALE ? typed.message : S("")};
  where_to(bezoek, &uit.inbreng, &beeld);
  tpl_inbreng(&bezoek->response->body, kader_van(bezoek, "Bericht van de inwoner", "/werk"), &beeld);
  return true;
}

bool inbreng_doen(struct bezoek *bezoek) {
  struct str huishouden;
  bool goal = stap_gestuurd(bezoek, "doel");
  if (!inbreng_afhandelen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), goal, &huishouden,
                          &bezoek->fault))
    return fout_op_ding(bezoek) && inbreng_tonen(bezoek);
  if (goal)
    verder_naar(bezoek, "inbreng", bezoek->request->param, "inbreng-doel");
  else
    response_redirect(bezoek->response, S("/werk?klaar=inbreng"));
  return true;
}

#include "acts/mijn_doen.h"
#include "render/tpl_mijn.h"
#include "render/tpl_mijn_afspraak.h"
#include "render/tpl_mijn_afspraken.h"
#include "render/tpl_mijn_bericht.h"
#include "render/tpl_mijn_brief.h"
#include "render/tpl_mijn_brieven.h"
#include "render/tpl_mijn_gekeken.h"
#include "render/tpl_mijn_intrekken.h"

#include "mijn_pagina.h"

bool mijn_tonen(struct bezoek *bezoek) {
  struct mijn_inzien_uit uit;
  if (!mijn_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  struct mijn_vraag_beeld *vragen = NEW_ARRAY(arena_van(bezoek), struct mijn_vraag_beeld, uit.vraag_aantal + 1);
  for (size_t i = 0; i < uit.vraag_aantal; i++)
    vragen[i] = (struct mijn_vraag_beeld){&uit.vragen[i], mijn_vraag_uitleg(arena_van(bezoek), &uit.vragen[i])};
  struct mijn_beeld beeld = {.wie = mijn_voor_van(&uit.wie),
                             .vragen = vragen,
                             .vraag_aantal = uit.vraag_aantal,
                             .lijnen = uit.lijnen,
                             .lijn_aantal = uit.lijn_aantal,
                             .taken = uit.taken,
                             .taak_aantal = uit.taak_aantal,
                             .afspraken = uit.afspraken,
                             .afspraak_aantal = uit.afspraak_aantal};
  tpl_mijn(&bezoek->response->body, kader_van(bezoek, "Waar staat mijn vraag?", "/mijn"), &beeld);
  return true;
}

bool mijn_voor_doen(struct bezoek *bezoek) {
  if (!mijn_voor_kiezen(&bezoek->werk, formulier_waarde(bezoek, "persoon"), cookie_van(bezoek, COOKIE_NAAM),
                        &bezoek->fault))
    return false;
  response_redirect(bezoek->response, S("/mijn"));
  return true;
}

static bool go_home(struct bezoek *bezoek, const char *klaar) {
  response_redirect(bezoek->response, str_format(arena_van(bezoek), "/mijn?klaar=%s", klaar));
  return true;
}

static struct formulier own_form(struct bezoek *bezoek, struct str pad, const struct veld *velden, size_t aantal,
                                 const char *knop) {
  struct formulier form = formulier_van(bezoek, pad, velden, aantal, knop);
  form.zonder_grond = true;
  form.terug = S("/mijn");
  return form;
}

/* --- appointments --- */

bool mijn_afspraken_tonen(struct bezoek *bezoek) {
  struct mijn_afspraken_uit uit;
  if (!mijn_afspraken_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  struct mijn_afspraken_beeld beeld = {.wie = mijn_voor_van(&uit.wie),
                                       .komend = uit.komend,
                                       .geweest = uit.geweest,
                                       .komend_aantal = uit.komend_aantal,
                                       .geweest_aantal = uit.geweest_aantal};
  tpl_mijn_afspraken(&bezoek->response->body, kader_van(bezoek, "Afspraken", "/mijn/afspraken"), &beeld);
  return true;
}

bool mijn_afspraak_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct mijn_afspraak_uit uit;
  fault_init(&bezoek->fault);
  if (!mijn_afspraak_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = own_form(bezoek, pad_van(bezoek, "mijn/afspraak", bezoek->request->param, ""),
                                   mijn_afspraak_velden, mijn_afspraak_velden_aantal, "Versturen");
  form.versie = str_format(arena_van(bezoek), "%lld", (long long)uit.afspraak.versie);
  struct mijn_afspraak_beeld beeld = {.wie = mijn_voor_van(&uit.wie), .afspraak = &uit.afspraak, .formulier = &form};
  tpl_mijn_afspraak(&bezoek->response->body, kader_van(bezoek, "Afspraak veranderen", "/mijn/afspraken"), &beeld);
  return true;
}

bool mijn_afspraak_doen(struct bezoek *bezoek) {
  struct mijn_afspraak_in in = {0};
  if (!formulier_lezen(bezoek, mijn_afspraak_velden, mijn_afspraak_velden_aantal, &in) ||
      !mijn_afspraak_veranderen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in,
                                &bezoek->fault))
    return fout_op_formulier(bezoek) && mijn_afspraak_tonen(bezoek);
  return go_home(bezoek, in.wat == MIJN_AFSPRAAK_AFZEGGEN ? "mijn-afgezegd" : "mijn-verzetten");
}

/* --- withdrawing a question --- */

bool mijn_intrekken_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct mijn_vraag_uit uit;
  fault_init(&bezoek->fault);
  if (!mijn_vraag_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form = own_form(bezoek, pad_van(bezoek, "mijn/vraag", bezoek->request->param, "intrekken"),
                                   mijn_intrekken_velden, mijn_intrekken_velden_aantal, "Vraag intrekken");
  struct mijn_intrekken_beeld beeld = {.wie = mijn_voor_van(&uit.wie), .vraag = &uit.vraag, .formulier = &form};
  tpl_mijn_intrekken(&bezoek->response->body, kader_van(bezoek, "Vraag intrekken", "/mijn"), &beeld);
  return true;
}

bool mijn_intrekken_doen(struct bezoek *bezoek) {
  struct mijn_intrekken_in in = {0};
  struct str bewijs;
  if (!formulier_lezen(bezoek, mijn_intrekken_velden, mijn_intrekken_velden_aantal, &in) ||
      !mijn_vraag_intrekken(&bezoek->werk, bezoek->request->param, &in, &bewijs, &bezoek->fault))
    return fout_op_formulier(bezoek) && mijn_intrekken_tonen(bezoek);
  verder_naar(bezoek, "mijn/ingetrokken", bewijs, "mijn-ingetrokken");
  return true;
}

/* --- letters --- */

bool mijn_brieven_tonen(struct bezoek *bezoek) {
  struct mijn_brieven_uit uit;
  if (!mijn_brieven_inzien(&bezoek->werk, &uit, &bezoek->fault)) return false;
  struct mijn_brieven_beeld beeld = {.wie = mijn_voor_van(&uit.wie), .brieven = uit.brieven, .aantal = uit.aantal};
  tpl_mijn_brieven(&bezoek->response->body, kader_van(bezoek, "Brieven", "/mijn/brieven"), &beeld);
  return true;
}

bool mijn_brief_tonen(struct bezoek *bezoek) {
  struct mijn_brief_uit uit;
  if (!mijn_brief_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  struct mijn_brief_beeld beeld = {.brief = &uit.brief};
  tpl_mijn_brief(&bezoek->response->body, kader_van(bezoek, "Brief", "/mijn/brieven"), &beeld);
  return true;
}

/* --- who looked --- */

/* Rows come by day, the newest first. */
static struct mijn_dag_beeld *days_of(struct bezoek *bezoek, const struct mijn_gekeken_uit *uit, size_t *ret_aantal) {
  struct mijn_dag_beeld *dagen = NEW_ARRAY(arena_van(bezoek), struct mijn_dag_beeld, uit->blik_aantal + 1);
  size_t count = 0;
  for (size_t i = 0; i < uit->blik_aantal; i++) {
    dag_t dag = dag_van_moment(uit->blikken[i].op);
    if (count == 0 || dagen[count - 1].dag != dag) dagen[count++] = (struct mijn_dag_beeld){dag, &uit->blikken[i], 0};
    dagen[count - 1].aantal++;
  }
  *ret_aantal = count;
  return dagen;
}

bool mijn_gekeken_tonen(struct bezoek *bezoek) {
  struct mijn_gekeken_in in = {0};
  struct mijn_gekeken_uit uit;
  struct str fout = {0};
  if (!velden_lezen(arena_van(bezoek), mijn_gekeken_velden, mijn_gekeken_velden_aantal, &bezoek->request->query, &in,
                    &bezoek->fault) ||
      !mijn_gekeken_inzien(&bezoek->werk, &in, &uit, &bezoek->fault)) {
    if (!fout_op_formulier(bezoek)) return false;
    fout = bezoek->fault.field_count ? bezoek->fault.fields[0].message : bezoek->fault.message;
    fault_init(&bezoek->fault);
    in = (struct mijn_gekeken_in){DAG_GEEN, DAG_GEEN};
    if (!mijn_gekeken_inzien(&bezoek->werk, &in, &uit, &bezoek->fault)) return false;
  }
  struct mijn_gekeken_beeld beeld = {.wie = mijn_voor_van(&uit.wie),
                                     .kijkers = uit.kijkers,
                                     .kijker_aantal = uit.kijker_aantal,
                                     .meer = uit.meer,
                                     .naam_tonen = uit.naam_tonen,
                                     .mag_doen = uit.wie.voor.zicht.doen,
                                     .van = uit.van,
                                     .tot = uit.tot,
                                     .fout = fout};
  beeld.dagen = days_of(bezoek, &uit, &beeld.dag_aantal);
  tpl_mijn_gekeken(&bezoek->response->body, kader_van(bezoek, "Wie keek er?", "/mijn/gekeken"), &beeld);
  return true;
}

/* --- a message --- */

bool mijn_bericht_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct mijn_wie wie;
  fault_init(&bezoek->fault);
  if (!mijn_wie_inzien(&bezoek->werk, &wie, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct formulier form =
      own_form(bezoek, S("/mijn/bericht"), mijn_bericht_velden, mijn_bericht_velden_aantal, "Versturen");
  struct mijn_bericht_beeld beeld = {.wie = mijn_voor_van(&wie), .formulier = &form};
  tpl_mijn_bericht(&bezoek->response->body, kader_van(bezoek, "Bericht sturen", "/mijn/bericht"), &beeld);
  return true;
}

bool mijn_bericht_doen(struct bezoek *bezoek) {
  struct mijn_bericht_in in = {0};
  if (!formulier_lezen(bezoek, mijn_bericht_velden, mijn_bericht_velden_aantal, &in) ||
      !mijn_bericht_sturen(&bezoek->werk, &in, &bezoek->fault))
    return fout_op_formulier(bezoek) && mijn_bericht_tonen(bezoek);
  return go_home(bezoek, "mijn-bericht");
}

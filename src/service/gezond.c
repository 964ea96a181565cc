#include "gezond.h"

#include "base/clock.h"

bool gereed(struct store *store, struct arena *arena, struct gereedheid *ret_gereedheid) {
  struct store_meting meting;
  store_meten(store, &meting);
  store_toestand_lezen(store, arena, clock_now(), &ret_gereedheid->toestand);
  ret_gereedheid->opslag = ret_gereedheid->toestand.antwoordt;
  ret_gereedheid->schema = ret_gereedheid->toestand.schema;
  ret_gereedheid->schijf = meting.vrij < 0 || meting.vrij >= SCHIJF_MIN;
  return ret_gereedheid->opslag && ret_gereedheid->schema && ret_gereedheid->schijf;
}

void gezond_antwoord(struct response *response) {
  response->type = "application/json";
  buf_add(&response->body, S("{\"gezond\":true}\n"));
}

static const char *yes_no(bool yes) {
  return yes ? "true" : "false";
}

void gereed_antwoord(struct store *store, bool stopt, struct arena *arena, struct response *response) {
  struct gereedheid is;
  bool good = gereed(store, arena, &is) && !stopt;
  response->status = good ? 200 : 503;
  response->type = "application/json";
  buf_format(&response->body, "{\"gereed\":%s,\"opslag\":%s,\"schema\":%s,\"schijf\":%s,\"stopt\":%s}\n", yes_no(good),
             yes_no(is.opslag), yes_no(is.schema), yes_no(is.schijf), yes_no(stopt));
}

#include "acts/persoon_splitsen.h"
#include "render/tpl_splitsen.h"

#include "persoon_scherm.h"

/* The ticked things, with commas between. */
static struct str ticked(const struct bezoek *bezoek) {
  struct buf buf;
  buf_init(&buf, arena_van(bezoek), 16 * 1024);
  for (size_t i = 0; i < bezoek->request->form.aantal; i++) {
    const struct paar *paar = &bezoek->request->form.rij[i];
    if (!str_eq(paar->naam, S("mee"))) continue;
    if (buf.len) buf_add_char(&buf, ',');
    buf_add(&buf, paar->waarde);
  }
  return buf_str(&buf);
}

/* What was ticked stays ticked when the form comes back. */
static const struct splits_stuk *with_ticks(struct bezoek *bezoek, const struct splitsen_uit *uit) {
  struct splits_stuk *list = NEW_ARRAY(arena_van(bezoek), struct splits_stuk, uit->later_aantal + 1);
  struct str mee = ticked(bezoek);
  size_t at;
  for (size_t i = 0; i < uit->later_aantal; i++) {
    list[i] = uit->later[i];
    list[i].mee = str_find(mee, list[i].publiek, &at);
  }
  return list;
}

static struct str which(const struct bezoek *bezoek) {
  return paren_waarde(&bezoek->request->query, S("welk"));
}

bool splitsen_tonen(struct bezoek *bezoek) {
  struct fault typed = bezoek->fault;
  struct splitsen_uit uit;
  fault_init(&bezoek->fault);
  if (!splitsen_inzien(&bezoek->werk, bezoek->request->param, which(bezoek), &uit, &bezoek->fault)) return false;
  bezoek->fault = typed;
  struct str path = pad_van(bezoek, "persoon", uit.persoon.publiek, "splitsen");
  struct formulier form =
      formulier_van(bezoek, str_format(arena_van(bezoek), "%.*s?welk=%.*s", STR_ARG(path), STR_ARG(which(bezoek))),
                    splitsen_velden, splitsen_velden_aantal, "Dit zijn twee mensen");
  struct splitsen_beeld beeld = {.persoon = &uit.persoon,
                                 .geweest = &uit.geweest,
                                 .later = with_ticks(bezoek, &uit),
                                 .later_aantal = uit.later_aantal,
                                 .kan_mee = uit.kan_mee,
                                 .bezwaar = uit.bezwaar,
                                 .formulier = &form};
  tpl_splitsen(&bezoek->response->body, kader_van(bezoek, "Toch twee mensen", "/werk"), &beeld);
  return true;
}

bool splitsen_doen(struct bezoek *bezoek) {
  struct splitsen_in in = {0};
  struct str persoon;
  bool read = formulier_lezen(bezoek, splitsen_velden, splitsen_velden_aantal, &in);
  in.mee = ticked(bezoek);
  if (!read || !persoon_splitsen(&bezoek->werk, bezoek->request->param, which(bezoek), &in, &persoon, &bezoek->fault))
    return fout_op_formulier(bezoek) && splitsen_tonen(bezoek);
  verder_naar(bezoek, "persoon", persoon, "gesplitst");
  return true;
}

#include "acts/netwerk_beheren.h"
#include "acts/persoon_opnemen.h"
#include "acts/persoon_zoeken.h"
#include "render/tpl_netwerk_lid.h"
#include "scherm.h"

/* Who was chosen: from the form, from the choice just made, or who it was already. */
static struct str chosen(const struct bezoek *bezoek, const struct netwerklid *lid) {
  struct str typed = formulier_waarde(bezoek, "persoon");
  if (typed.len) return typed;
  struct str picked = paren_waarde(&bezoek->request->query, S("persoon"));
  return picked.len || !lid ? picked : lid->persoon_publiek;
}

static bool fill_person(struct bezoek *bezoek, const struct netwerklid *lid, struct netwerk_lid_beeld *beeld) {
  struct persoon persoon;
  beeld->persoon = chosen(bezoek, lid);
  if (beeld->persoon.len == 0) return true;
  if (lid && str_eq(lid->persoon_publiek, beeld->persoon)) {
    beeld->persoon_naam = lid->naam;
    return true;
  }
  if (!persoon_inzien(&bezoek->werk, beeld->persoon, &persoon, &bezoek->fault)) return false;
  beeld->persoon_naam = persoon_naam(arena_van(bezoek), &persoon);
  return true;
}

static bool fill_search(struct bezoek *bezoek, struct zoeken_beeld *zoeken) {
  struct str zoekopdracht = paren_waarde(&bezoek->request->query, S("zoek"));
  struct zoekuitkomst uitkomst;
  if (zoekopdracht.len == 0) return true;
  if (!persoon_zoeken(&bezoek->werk, zoekopdracht, &uitkomst, &bezoek->fault)) return false;
  *zoeken = zoeken_beeld_van(bezoek, zoekopdracht, &uitkomst);
  return true;
}

/* The fault of the form itself is put back after looking. */
static bool show(struct bezoek *bezoek, struct netwerk_lid_beeld *beeld, const struct netwerklid *lid,
                 struct formulier *form, struct fault typed) {
  struct zoeken_beeld zoeken = {0};
  if (!fill_person(bezoek, lid, beeld) || !fill_search(bezoek, &zoeken)) return false;
  bezoek->fault = typed;
  form->actie = beeld->pad;
  beeld->wie_is_dit = paren_waarde(&bezoek->request->query, S("wie")).len > 0;
  form->terug = pad_van(bezoek, "huishouden", beeld->huishouden, "");
  beeld->formulier = form;
  beeld->zoeken = &zoeken;
  tpl_netwerk_lid(&bezoek->response->body, kader_van(bezoek, "Netwerk", "/werk"), beeld, vandaag_van(bezoek));
  return true;
}

bool netwerk_nieuw_tonen(struct bezoek *bezoek) {
  struct str id = bezoek->request->param;
  struct fault typed = bezoek->fault;
  struct netwerk_lid_beeld beeld = {
      .huishouden = id, .nieuw = true, .pad = pad_van(bezoek, "huishouden", id, "netwerk")};
  struct formulier form =
      formulier_van(bezoek, beeld.pad, netwerk_velden, netwerk_velden_aantal, "Toevoegen aan het netwerk");
  fault_init(&bezoek->fault);
  return show(bezoek, &beeld, NULL, &form, typed);
}

bool netwerk_nieuw_doen(struct bezoek *bezoek) {
  struct netwerk_in in = {0};
  struct str huishouden;
  if (!formulier_lezen(bezoek, netwerk_velden, netwerk_velden_aantal, &in) ||
      !netwerk_toevoegen(&bezoek->werk, bezoek->request->param, &in, &huishouden, &bezoek->fault))
    return fout_op_formulier(bezoek) && netwerk_nieuw_tonen(bezoek);
  verder_naar(bezoek, "huishouden", huishouden, "netwerk");
  return true;
}

static struct paren kept_values(struct bezoek *bezoek, const struct netwerklid *lid) {
  struct netwerk_in kept = {.persoon = lid->persoon_publiek,
                            .naam = lid->naam,
                            .telefoon = lid->telefoon,
                            .organisatie = lid->organisatie,
                            .band = (int)lid->band,
                            .mantelzorger = lid->mantelzorger,
                            .doet = lid->doet,
                            .sterkte = (int)lid->sterkte,
                            .vanaf = lid->vanaf,
                            .tot = lid->tot};
  return formulier_waarden(arena_van(bezoek), netwerk_velden, netwerk_velden_aantal, &kept);
}

/* `stale`: saving now rests on the newest version, with both texts shown. */
static bool show_tie(struct bezoek *bezoek, bool stale) {
  struct fault typed = bezoek->fault;
  struct netwerk_inzien_uit uit;
  fault_init(&bezoek->fault);
  if (!netwerk_inzien(&bezoek->werk, bezoek->request->param, &uit, &bezoek->fault)) return false;
  struct paren values = kept_values(bezoek, &uit.lid);
  struct netwerk_lid_beeld beeld = {.huishouden = uit.huishouden,
                                    .pad = pad_van(bezoek, "netwerk", uit.lid.publiek, "")};
  struct formulier form = formulier_van(bezoek, beeld.pad, netwerk_velden, netwerk_velden_aantal, "Opslaan");
  bool read_before = form.waarden && !stale;
  form.versie = read_before ? formulier_waarde(bezoek, "versie")
                            : str_format(arena_van(bezoek), "%lld", (long long)uit.lid.versie);
  if (stale) beeld.verschillen = formulier_verschillen(bezoek, netwerk_velden, netwerk_velden_aantal, &values);
  if (stale) bezoek->response->status = 409;
  if (stale) fault_init(&typed);
  if (!form.waarden) form.waarden = &values;
  return show(bezoek, &beeld, &uit.lid, &form, typed);
}

bool netwerk_lid_tonen(struct bezoek *bezoek) {
  return show_tie(bezoek, false);
}

bool netwerk_lid_doen(struct bezoek *bezoek) {
  struct netwerk_in in = {0};
  struct str huishouden;
  if (formulier_lezen(bezoek, netwerk_velden, netwerk_velden_aantal, &in) &&
      netwerk_wijzigen(&bezoek->werk, bezoek->request->param, versie_van(bezoek, "versie"), &in, &huishouden,
                       &bezoek->fault)) {
    verder_naar(bezoek, "huishouden", huishouden, "netwerk");
    return true;
  }
  if (bezoek->fault.class == FAULT_STALE) return show_tie(bezoek, true);
  return fout_op_formulier(bezoek) && show_tie(bezoek, false);
}

/* Searching and choosing stand behind the address of the form, of a household as well as of a tie. */
static void back_to_form(struct bezoek *bezoek, struct str step, const char *what, struct str id) {
  struct str path = str_part(bezoek->request->path, 0, bezoek->request->path.len - step.len);
  response_redirect(bezoek->response, str_format(arena_van(bezoek), "%.*s?%s=%.*s", STR_ARG(path), what, STR_ARG(id)));
}

bool netwerk_zoeken(struct bezoek *bezoek) {
  struct str id;
  if (!zoekopdracht_geven(&bezoek->werk, formulier_waarde(bezoek, "zoek"), &id, &bezoek->fault)) return false;
  back_to_form(bezoek, S("/zoeken"), "zoek", id);
  return true;
}

bool netwerk_kiezen(struct bezoek *bezoek) {
  struct persoon_overnemen_in in = {.zoekopdracht = formulier_waarde(bezoek, "zoekopdracht"),
                                    .keus = formulier_waarde(bezoek, "keus")};
  struct str persoon;
  if (!persoon_overnemen(&bezoek->werk, &in, &persoon, &bezoek->fault)) return false;
  back_to_form(bezoek, S("/kiezen"), "persoon", persoon);
  return true;
}

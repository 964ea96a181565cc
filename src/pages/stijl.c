#include "render/stijl.h"
#include "scherm.h"

bool stijl_tonen(struct bezoek *bezoek) {
  stijl_pagina(&bezoek->response->body, kader_van(bezoek, "Stijl", "/stijl"));
  return true;
}

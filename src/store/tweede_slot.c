#include "tweede_slot.h"

enum { IDS_MAX = 16 * 1024 };

/* Would any kind of what he may see be his without a relation? */
static bool rests_on_no_relation(const struct toegang *toegang) {
  enum rol rol = toegang->actor->rol;
  for (unsigned i = 0; i < INFO_AANTAL; i++)
    if ((toegang->informatie >> i & 1) &&
        (access_relaties(rol, toegang->vraag.handeling, 1U << i, toegang->vraag.grond) & RELATIE_GEEN))
      return true;
  return rol == ROL_SYSTEEM;
}

static void add_id(struct buf *buf, int64_t id) {
  if (id) buf_format(buf, "%s%lld", buf->len ? "," : "", (long long)id);
}

static struct str workers_of(const struct toegang *toegang) {
  struct buf ids;
  buf_init(&ids, toegang->tx->arena, IDS_MAX);
  add_id(&ids, toegang->actor->gebruiker);
  for (size_t i = 0; i < toegang->actor->team_aantal; i++) add_id(&ids, toegang->actor->teams[i]);
  return buf_str(&ids);
}

static struct str persons_of(const struct toegang *toegang) {
  struct buf ids;
  buf_init(&ids, toegang->tx->arena, IDS_MAX);
  add_id(&ids, toegang->actor->persoon);
  for (size_t i = 0; i < toegang->voor_aantal; i++) add_id(&ids, toegang->voor[i].persoon);
  return buf_str(&ids);
}

/* Where he looks, so that PostgreSQL looks up once what he has to do with it. */
static struct str household_of(const struct toegang *toegang) {
  struct buf ids;
  buf_init(&ids, toegang->tx->arena, IDS_MAX);
  if (toegang->vraag.over == OVER_HUISHOUDEN) add_id(&ids, toegang->vraag.huishouden);
  return buf_str(&ids);
}

bool tweede_slot_open(struct tx *tx, struct fault *fault) {
  bool was = tx->slot == SLOT_DICHT;
  tx->slot = SLOT_OPEN;
  return !was || db_see_all(tx->db, fault);
}

bool tweede_slot(struct toegang *toegang, struct fault *fault) {
  struct tx *tx = toegang->tx;
  if (tx->slot == SLOT_OPEN) return true;
  if (rests_on_no_relation(toegang)) return tweede_slot_open(tx, fault);
  if (tx->slot == SLOT_DICHT) return true;
  tx->slot = SLOT_DICHT;
  const struct db_sight sight = {workers_of(toegang), persons_of(toegang), household_of(toegang)};
  return db_see_of(tx->db, &sight, fault);
}

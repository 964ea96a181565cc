#include "pages/bezoek.h"

#include <string.h>

#include "acts/bewaard.h"
#include "acts/pagina_weigeren.h"
#include "acts/concept_bewaren.h"
#include "base/clock.h"
#include "domain/noodtoegang.h"
#include "render/tpl_fout.h"

#include "mijn_pagina.h"
#include "scherm.h"
#include "te_vaak.h"

struct arena *arena_van(const struct bezoek *bezoek) {
  return bezoek->request->arena;
}
dag_t vandaag_van(const struct bezoek *bezoek) {
  return werk_vandaag(&bezoek->werk);
}

/* Texts that a page shows after an act; the address carries only their code. */
static const struct {
  const char *code, *tekst;
} berichten[] = {
    {"melding",
     "De vraag is opgenomen en staat op de werklijst van het team. De ontvangstbevestiging staat bij Documenten."},
    {"uitkomst", "De uitkomst is opgeslagen. Hieronder ziet u wat er nu met de vraag gebeurt."},
    {"later", "Wat u typte is bewaard. Het staat hieronder bij Niet afgemaakt."},
    {"notitie", "Het contactverslag is opgeslagen."},
    {"verbeterd", "Het contactverslag is verbeterd. De oude tekst staat in het logboek."},
    {"ingetrokken", "Het contactverslag is ingetrokken. In het logboek blijft te zien dat het er was."},
    {"gesloten", "De melding is gesloten."},
    {"overgedragen", "De vraag is aangeboden. U houdt hem vast tot de ander hem heeft aangenomen."},
    {"aangenomen", "U hebt de vraag overgenomen. Hij staat nu op de werklijst van uw team."},
    {"stap", "Opgeslagen."},
    {"overgenomen", "U hebt de vraag overgenomen. U vindt hem voortaan bij Waar u aan werkt."},
    {"ingebracht", "Uw aanmelding is verstuurd. Bij Wat u inbracht ziet u wat ermee gebeurt."},
    {"teruggegeven", "De vraag is teruggegeven met uw reden. Wie hem aanbood ziet dat."},
    {"doorgegeven", "De vraag gaat naar het team. U houdt hem vast tot het team dit heeft gezien."},
    {"ingetrokken-overdracht", "De overdracht is ingetrokken. De vraag blijft staan waar hij stond."},
    {"contact", "Het contact is opgeslagen."},
    {"opzij", "De vraag van de website ligt opzij. De reden blijft erbij staan."},
    {"terugbellen", "Het terugbelverzoek staat klaar bij wie terugbelt."},
    {"gebeld", "Opgeslagen. Dit verzoek is klaar."},
    {"signaal", "Het signaal is opgenomen en staat bij het team dat het weegt. Er gaat geen brief uit."},
    {"gewogen", "De weging is opgeslagen."},
    {"verder", "De weging is opgeslagen. Een ander team weegt dit signaal nu verder."},
    {"gevraagd", "Uw vraag is gesteld. Het antwoord komt op uw lijst."},
    {"terugblik", "De vraag is verstuurd. Het dossier is voor die collega open tot en met de dag die u koos."},
    {"geantwoord", "Uw advies is opgeslagen en staat bij wie het vroeg."},
    {"verplaatst",
     "De melding staat nu op de juiste inwoner. De oude brief is vervallen en er staat een nieuwe klaar."},
    {"samengevoegd", "De twee inwoners zijn nu één. Alles van beide staat hier bij elkaar."},
    {"twee", "Schakel onthoudt dat dit twee verschillende mensen zijn."},
    {"melding-alleen",
     "De vraag is opgenomen. De andere bewoners zijn niet toegevoegd. Kies hieronder: Wie woont hier nog meer?"},
    {"bewoners", "Het huishouden is bijgewerkt."},
    {"lid", "Opgeslagen. Wat er stond, blijft in het logboek."},
    {"verhuisd", "Dat is gedaan. Wat hier hoorde te blijven, staat er nog."},
    {"een", "De twee huishoudens zijn nu één."},
    {"bereik", "Het is opgeslagen."},
    {"gegevens", "De gegevens zijn opgeslagen, met wie het vertelde en wanneer."},
    {"overgenomen", "De gegevens van de basisregistratie zijn overgenomen."},
    {"verblijf", "Het verblijf is opgeslagen."},
    {"ongeboren", "Het kind hoort nu bij het huishouden."},
    {"gesplitst", "Het zijn weer twee inwoners. Wat van elk was, is naar elk teruggegaan."},
    {"stil", "Het is opgeslagen. Er gaan geen brieven uit."},
    {"bijlage", "De bijlage is toegevoegd."},
    {"bijlage-wacht", "De bijlage is toegevoegd. Zij gaat open zodra zij op virussen is gecontroleerd."},
    {"bijlage-besmet", "In het bestand zit een virus. Het gaat niet open. Vraag om een nieuw bestand."},
    {"netwerk", "Het netwerk is bijgewerkt."},
    {"vertegenwoordiging", "De vertegenwoordiging is opgeslagen."},
    {"deel", "Dit is opgeslagen."},
    {"gebieden", "De leefgebieden staan erbij."},
    {"gesprek", "Het gesprek is opgeschreven."},
    {"eigen-plan", "Het plan is opgenomen in de vraagverheldering."},
    {"verhelderd", "De vraagverheldering is afgerond. U kunt haar blijven lezen."},
    {"account", "Het account is opgeslagen."},
    {"afspraak", "De afspraak staat in de agenda."},
    {"verzet",
     "De afspraak is veranderd. Een brief over de oude afspraak is vervallen. Vertel het ook aan de inwoner."},
    {"afgezegd", "De afspraak is afgezegd."},
    {"gehouden", "De afspraak is gehouden. Het contactverslag staat voor u klaar."},
    {"niet-verschenen", "Er staat nu dat de inwoner niet is verschenen. Maak een nieuwe afspraak als dat nodig is."},
    {"afspraakbrief", "De brief staat bij Documenten."},
    {"opgepakt", "U hebt deze vraag opgepakt. Zij staat nu bij uw eigen werk."},
    {"werk-overgedragen", "Uw collega ziet het werk op Mijn werk. Tot die het aanneemt, blijft het waar het is."},
    {"werk-aangenomen", "U hebt het werk aangenomen."},
    {"werk-teruggegeven", "U hebt het werk teruggegeven."},
    {"afwezig", "Uw dagen staan erin."},
    {"weer-er", "De dagen zijn ingetrokken."},
    {"inrichting", "De inrichting is veranderd. Bij Laatst veranderd staat de nieuwe versie."},
    {"weggegooid", "Het voorstel is weggegooid. De inrichting is niet veranderd."},
    {"verslag", "Het verslag is verstuurd. De brief staat bij Documenten."},
    {"korte-weg", "Het verslag is gemaakt en de aanvraag ligt vast. De brief staat bij Documenten."},
    {"aanvraag", "De aanvraag ligt vast."},
    {"plan-begonnen", "Het plan is begonnen. Schrijf op wat het huishouden wil bereiken."},
    {"plan", "Het plan is bijgewerkt."},
    {"termijn", "Dit staat nu bij de termijn."},
    {"termijn-brief", "Dit staat nu bij de termijn. De brief aan de inwoner staat bij Documenten."},
    {"termijn-loopt", "De termijn loopt weer. De nieuwe laatste dag staat hieronder."},
    {"geschil", "Dit is opgenomen. De termijn loopt."},
    {"leemte", "Dank u. Het staat in de lijst van wat er niet is."},
    {"spoed", "De spoedhulp is vastgelegd. Het team kijkt later breed; dat staat als taak."},
    {"spoed-besloten", "Uw besluit over de spoedhulp is opgeslagen."},
    {"taak-klaar", "De taak is klaar."},
    {"oplossing", "De oplossing is opgeslagen. U leest haar ook in het plan."},
    {"plan-weg", "Het is uit het plan gehaald."},
    {"plan-vast", "Het plan is samen vastgesteld."},
    {"evaluatie", "De evaluatie is opgeslagen."},
    {"evaluatie-einde", "De evaluatie is opgeslagen. Is alles klaar? Sluit dan bij Casus het traject of de casus af."},
    {"traject-dicht", "Het traject is afgesloten."},
    {"casus-dicht", "De casus is afgesloten. Komt er een nieuwe vraag, dan kunt u de casus heropenen."},
    {"heropend", "Het gaat weer verder."},
    {"evaluatie-weg", "Deze evaluatie gaat niet door."},
    {"plan-einde", "Het plan is beëindigd."},
    {"overleg", "Het overleg staat erin."},
    {"aanwezig", "Wie er is, staat erbij."},
    {"agendapunt", "Het staat op de agenda."},
    {"samen", "De aangevinkte vragen zijn besproken."},
    {"opgeslagen", "Opgeslagen."},
    {"traject", "Het traject is gestart."},
    {"besluit", "Getekend. U ziet hieronder hoe het staat."},
    {"besluit-vervallen", "Het voorstel is vervallen."},
    {"verzoek", "Het verzoek is vastgelegd. Stuur het verslag en het voorstel mee."},
    {"ondersteuning", "De ondersteuning is gestart."},
    {"toewijzing", "De hulp is toegewezen. Houd hier bij wanneer zij begint."},
    {"toewijzing-anders", "De opdracht is veranderd."},
    {"toewijzing-stop", "Wanneer de hulp stopt, ligt vast."},
    {"toewijzing-verrekend", "De verrekening ligt vast."},
    {"toestemming", "De vraag staat erin. Schrijf hieronder op wie wat antwoordt."},
    {"toestemming-weg", "De toestemming is ingetrokken. Wat alleen daarop rustte, is gestopt."},
    {"gedeeld", "Gedeeld. Hieronder staat precies wat er ging."},
    {"delen-stop", "Het delen is gestopt."},
    {"verborgen", "Dit is verborgen. Het komt terug op de dag die u koos."},
    {"nazorg", "De nazorg is afgesproken."},
    {"nazorg-contact", "Het contact is opgeschreven."},
    {"nazorg-stop", "De nazorg is gestopt."},
    {"ondersteuning-stop", "De ondersteuning is gestopt."},
    {"kant-aangeboden", "Het traject is aangeboden aan wie met het andere huishouden werkt."},
    {"kant-erbij", "Het traject hangt nu ook onder deze casus."},
    {"kant-eraf", "Het traject hangt niet meer onder beide huishoudens."},
    {"wacht", "De vraag staat op de wachtlijst. De wettelijke termijn loopt door."},
    {"wacht-niet", "De vraag staat niet meer op de wachtlijst. Zij blijft open."},
    {"uitleg", "Uw uitleg is verstuurd."},
    {"uitleg-gevraagd", "De vraag is gesteld. De medewerker ziet haar bovenaan elke pagina."},
    {"nood-einde", "De noodtoegang is beëindigd. Het dossier is weer dicht."},
    {"nood-gelezen", "Opgeslagen. Het staat niet meer op uw lijst."},
    {"elders", "Daar bent u nu uitgelogd."},
    {"mijn-account", "Opgeslagen. De volgende keer kunt u hiermee inloggen."},
    {"mijn-erbij", "Gelukt. U kijkt nu voor deze persoon. Hieronder kiest u weer een ander."},
    {"mijn-verstuurd", "Dank u. Het is verstuurd. Uw contactpersoon leest het."},
    {"inbreng", "Gelezen. De inwoner ziet dat u het las."},
    {"inbreng-doel", "Het doel staat in het plan, in de woorden van de inwoner."},
    {"mijn-afgezegd", "De afspraak is afgezegd. Uw contactpersoon ziet dat."},
    {"mijn-verzetten", "Uw verzoek is verstuurd. De afspraak blijft staan tot uw contactpersoon antwoordt."},
    {"mijn-ingetrokken", "U hebt uw vraag ingetrokken. Uw contactpersoon sluit hem af."},
    {"mijn-bericht", "Uw bericht is verstuurd. Uw contactpersoon leest het."},
    {"mijn-steun-stop", "Deze persoon kijkt niet meer mee."},
    {"mijn-stop", "De toegang tot Mijn Schakel is gestopt."},
    {"partner", "De partner doet mee. Wilt u iets laten lezen? Deel dat dan apart."},
    {"partner-stop", "Deze partner doet niet meer mee."},
    {"partner-verteld", "Dank u. Wie met dit huishouden werkt, ziet uw bericht."},
    {"partner-code", "Uw wachtwoord is opgeslagen. Log nu in met uw e-mailadres."},
    {"gegevensverzoek", "Het verzoek is opgenomen. De termijn loopt."},
    {"kopie", "De kopie is gemaakt."},
    {"vernietigen", "Uw voorstel ligt klaar voor een andere privacy officer."},
    {"vernietigd", "Het dossier is vernietigd. Deze verklaring blijft."},
    {"uitgelogd", "U bent uitgelogd."},
};

static struct bericht message_of(const struct request *request) {
  struct str code = paren_waarde(&request->query, S("klaar"));
  for (size_t i = 0; i < sizeof berichten / sizeof berichten[0]; i++)
    if (str_eq(code, str_of(berichten[i].code)))
      return (struct bericht){.soort = BERICHT_GOED, .tekst = str_of(berichten[i].tekst)};
  return (struct bericht){.soort = BERICHT_GEEN};
}

#define KORT_CONTACT                                                                                                   \
  { S_INIT("Kort contact"), S_INIT("/contact/nieuw"), 0, S_INIT("c") }

static void fill_nav(struct bezoek *bezoek) {
  static const struct nav_punt team[] = {
      {S_INIT("Mijn werk"), S_INIT("/werk"), 0},           {S_INIT("Agenda"), S_INIT("/agenda"), 0},
      {S_INIT("Overleg"), S_INIT("/overleg"), 0},          {S_INIT("Wachtlijst"), S_INIT("/wachtlijst"), 0},
      {S_INIT("Loket"), S_INIT("/loket"), 0, S_INIT("n")}, KORT_CONTACT,
      {S_INIT("Cijfers"), S_INIT("/cijfers"), 0}}; /* the last one for who leads */
  static const struct nav_punt loket[] = {{S_INIT("Loket"), S_INIT("/loket"), 0, S_INIT("n")},
                                          KORT_CONTACT,
                                          {S_INIT("Werk van het loket"), S_INIT("/werk"), 0}};
  static const struct nav_punt beheer[] = {{S_INIT("Inrichting"), S_INIT("/beheer/inrichting"), 0},
                                           {S_INIT("Accounts"), S_INIT("/beheer/gebruikers"), 0},
                                           {S_INIT("Stijl"), S_INIT("/stijl"), 0}};
  static const struct nav_punt partner[] = {{S_INIT("Uw werk met de gemeente"), S_INIT("/partner"), 0}};
  static const struct nav_punt kwaliteit[] = {{S_INIT("Terugkijken"), S_INIT("/kwaliteit"), 0}};
  static const struct nav_punt privacy[] = {{S_INIT("Wie keek waar?"), S_INIT("/keuring"), 0},
                                            {S_INIT("Verzoeken"), S_INIT("/verzoeken"), 0},
                                            {S_INIT("Bewaren en vernietigen"), S_INIT("/vernietiging"), 0}};
  struct kader *kader = &bezoek->kader;
  switch (bezoek->sessie.actor.rol) {
  case ROL_LOKET:
    kader->nav = loket, kader->nav_aantal = bezoek->sessie.actor.team_aantal ? 3 : 2;
    break;
  case ROL_PROFESSIONAL:
  case ROL_TEAMLEIDER:
    kader->nav = team, kader->nav_aantal = sizeof team / sizeof team[0];
    if (bezoek->sessie.actor.rol == ROL_PROFESSIONAL) kader->nav_aantal--;
    break;
  case ROL_BEHEERDER:
    kader->nav = beheer, kader->nav_aantal = sizeof beheer / sizeof beheer[0];
    break;
  case ROL_KWALITEIT:
    kader->nav = kwaliteit, kader->nav_aantal = sizeof kwaliteit / sizeof kwaliteit[0];
    break;
  case ROL_PRIVACY:
    kader->nav = privacy, kader->nav_aantal = sizeof privacy / sizeof privacy[0];
    break;
  case ROL_PARTNER:
    kader->nav = partner, kader->nav_aantal = sizeof partner / sizeof partner[0];
    break;
  default:
    break;
  }
  kader->zoeken = bezoek->sessie.actor.rol == ROL_LOKET || bezoek->sessie.actor.rol == ROL_PROFESSIONAL ||
                  bezoek->sessie.actor.rol == ROL_TEAMLEIDER;
}

static void fill_frame(struct bezoek *bezoek) {
  struct kader *kader = &bezoek->kader;
  kader->gemeente = bezoek->omgeving->gemeente;
  if (bezoek->omgeving->verschuiving) kader->nu = moment_kort(arena_van(bezoek), bezoek->werk.wanneer.nu);
  kader->mijn =
      bezoek->ingelogd ? bezoek->sessie.actor.rol == ROL_INWONER : str_starts(bezoek->request->path, S("/mijn"));
  kader->bericht = message_of(bezoek->request);
  kader->sneltoetsen = !str_eq(cookie_van(bezoek, COOKIE_SNELTOETSEN), S("uit"));
  kader->token = bezoek->halverwege.csrf;
  if (!bezoek->ingelogd) return;
  kader->gebruiker = bezoek->sessie.actor.naam;
  kader->rol = str_of(rol_naam(bezoek->sessie.actor.rol));
  kader->token = bezoek->sessie.csrf;
  kader->uitleg_gevraagd = bezoek->sessie.uitleg_gevraagd;
  if (bezoek->sessie.nood_tot) {
    kader->nood_huishouden = bezoek->sessie.nood_huishouden;
    kader->nood_tot = moment_klok(arena_van(bezoek), bezoek->sessie.nood_tot);
    kader->nood_minuten = noodtoegang_minuten(bezoek->sessie.nood_tot, bezoek->werk.wanneer.nu);
  }
  fill_nav(bezoek);
}

const struct kader *kader_van(struct bezoek *bezoek, const char *titel, const char *hier) {
  bezoek->kader.titel = str_of(titel);
  bezoek->kader.hier = bezoek->ingelogd && bezoek->sessie.actor.rol == ROL_PARTNER ? S("/partner") : str_of(hier);
  if (bezoek->kader.mijn && bezoek->ingelogd) mijn_menu(&bezoek->kader);
  return &bezoek->kader;
}

/* What each class of fault tells the user. */
static const struct {
  int status;
  const char *kop, *doen;
} fouten[] = {
    [FAULT_INPUT] = {422, "Dit kon niet", "Ga terug met de knop van uw browser. Wat u typte staat er dan nog."},
    [FAULT_RULE] = {422, "Dit mag niet", "Ga terug met de knop van uw browser. Wat u typte staat er dan nog."},
    [FAULT_STALE] = {409, "Iemand anders was u voor", "Ga terug, ververs de pagina en kijk wat er nu staat."},
    [FAULT_ACCESS] = {403, "U mag dit niet zien", "Denkt u dat u hier wel bij moet kunnen? Vraag het uw teamleider."},
    [FAULT_ABSENT] = {404, "Deze pagina is er niet", "Kijk of het adres klopt, of zoek de inwoner opnieuw."},
    [FAULT_BUSY] = {503, "Het lukt nu even niet", "Wacht een paar tellen en probeer het opnieuw."},
    [FAULT_OUTSIDE] = {502, "Een ander systeem antwoordt niet", "Probeer het over een paar minuten opnieuw."},
    [FAULT_INTERNAL] = {500, "Er ging iets mis in Schakel",
                        "Probeer het opnieuw. Blijft het misgaan? Vraag de beheerder om hulp."},
};

/* Refused in front of a household, who works in a team can open it when somebody is in danger. */
static struct str emergency_path(struct bezoek *bezoek, enum fault_class class) {
  enum rol rol = bezoek->sessie.actor.rol;
  bool team = bezoek->ingelogd && (rol == ROL_PROFESSIONAL || rol == ROL_TEAMLEIDER);
  if (class != FAULT_ACCESS || !team || bezoek->request->method != METHOD_GET ||
      !str_starts(bezoek->request->path, S("/huishouden/")) || !id_valid(bezoek->request->param))
    return (struct str){0};
  return pad_van(bezoek, "huishouden", bezoek->request->param, "nood");
}

/* `kept`: what he asked for was done, and only what came after went wrong. */
static void show_fault(struct bezoek *bezoek, bool kept) {
  enum fault_class class =
      bezoek->fault.class == FAULT_NONE || bezoek->fault.class == FAULT_RETRY ? FAULT_INTERNAL : bezoek->fault.class;
  struct str what = bezoek->fault.message.len ? bezoek->fault.message : S("Schakel kon niet doen wat u vroeg.");
  if (bezoek->fault.field_count) what = bezoek->fault.fields[0].message;
  struct foutpagina page = {.kop = str_of(fouten[class].kop),
                            .wat = what,
                            .doen = str_of(fouten[class].doen),
                            .pad = S("/"),
                            .knop = S("Naar het begin"),
                            .nummer = bezoek->request->request_id};
  if (kept && (class == FAULT_BUSY || class == FAULT_INTERNAL)) { /* any other is what was decided about it */
    page.kop = S("Wat u deed is bewaard");
    page.wat = S("Schakel kon alleen de volgende pagina niet laten zien.");
    page.doen = S("U hoeft het niet opnieuw te doen. Wacht een paar tellen en ga dan terug naar het begin.");
  }
  page.nood = emergency_path(bezoek, class);
  bezoek->response->status = fouten[class].status;
  bezoek->response->body.len = 0;
  bezoek->response->fault = fault_class_name(class);
  bezoek->response->detail = str_c(arena_van(bezoek), str_of(bezoek->fault.detail));
  tpl_fout(&bezoek->response->body, kader_van(bezoek, str_c(arena_van(bezoek), page.kop), ""), &page, bezoek->ingelogd);
}

static void show_wait(struct bezoek *bezoek, int64_t seconds) {
  struct arena *arena = arena_van(bezoek);
  struct foutpagina page = {
      .kop = S("Dit ging te vaak achter elkaar"),
      .wat = S("Schakel houdt dit even tegen, zodat niemand met een programma kan raden of zoeken."),
      .doen = seconds > 90
                  ? str_format(arena, "Probeer het over %lld minuten opnieuw.", (long long)((seconds + 59) / 60))
                  : str_format(arena, "Probeer het over %lld seconden opnieuw.", (long long)seconds),
      .pad = S("/"),
      .knop = S("Naar het begin"),
      .nummer = bezoek->request->request_id};
  bezoek->response->status = 429;
  bezoek->response->fault = "too often";
  response_header(bezoek->response, "Retry-After", str_format(arena, "%lld", (long long)seconds));
  tpl_fout(&bezoek->response->body, kader_van(bezoek, "Dit ging te vaak achter elkaar", ""), &page, bezoek->ingelogd);
}

static struct bezoek visit_of(const struct omgeving *omgeving, const struct pagina *pagina, struct request *request,
                              struct response *response) {
  moment_t nu = omgeving->klok();
  struct bezoek bezoek = {.omgeving = omgeving, .pagina = pagina, .request = request, .response = response};
  bezoek.werk = (struct werk){.store = omgeving->store,
                              .arena = request->arena,
                              .wanneer = {nu, nu + omgeving->verschuiving},
                              .brp = omgeving->brp,
                              .sleutel = omgeving->sleutel,
                              .clamd = omgeving->clamd,
                              .nieuw_id = id_new,
                              .inzending = paren_waarde(&request->form, S("inzending"))};
  if (!id_valid(bezoek.werk.inzending)) bezoek.werk.inzending = (struct str){0};
  fault_init(&bezoek.fault);
  return bezoek;
}

/* Is there a session behind the cookie? A fault only when the store fails. */
static bool recognise(struct bezoek *bezoek) {
  struct str cookie = cookie_van(bezoek, COOKIE_NAAM);
  if (cookie.len == 0) return true;
  struct sessie sessie;
  if (sessie_openen(&bezoek->werk, cookie, &sessie, &bezoek->fault)) {
    bezoek->ingelogd = sessie.stap == SESSIE_OPEN;
    if (bezoek->ingelogd)
      bezoek->sessie = sessie;
    else
      bezoek->halverwege = sessie;
    if (bezoek->ingelogd) bezoek->werk.actor = &bezoek->sessie.actor;
    return true;
  }
  if (bezoek->fault.class != FAULT_ABSENT) return false;
  fault_init(&bezoek->fault);
  return true;
}

/* A form is taken from its own pages only: the browser says where it comes from, and it carries the token of the
 * session. */
static bool is_own_form(struct bezoek *bezoek) {
  const struct request *request = bezoek->request;
  struct str origin = request->header_origin;
  if (origin.len && !(str_ends(origin, request->header_host) &&
                      (str_starts(origin, S("http://")) || str_starts(origin, S("https://"))) &&
                      origin.len == request->header_host.len + (str_starts(origin, S("https://")) ? 8 : 7)))
    return false;
  struct str csrf = bezoek->ingelogd ? bezoek->sessie.csrf : bezoek->halverwege.csrf;
  return csrf.len == 0 || same_secret(paren_waarde(&request->form, S("token")), csrf);
}

/* A form whose session ended while it was being filled in is kept for who filled it in. Drafts are sent again by the
 * browser itself. Empty when there is nothing to keep, or it cannot be kept. */
static struct str kept_form(struct bezoek *bezoek) {
  struct str id;
  struct fault fault;
  fault_init(&fault);
  if (bezoek->request->method != METHOD_POST || bezoek->pagina->doen == concept_doen ||
      !verstuurd_bewaren(&bezoek->werk, cookie_van(bezoek, COOKIE_NAAM), &bezoek->request->form, bezoek->request->path,
                         &id, &fault))
    return (struct str){0};
  return str_join(arena_van(bezoek), S("/verstuurd/"), id);
}

/* Who is not logged in comes back where he wanted to go; only addresses of our own are kept. */
static void send_to_login(struct bezoek *bezoek) {
  struct buf path;
  struct str naar = bezoek->request->method == METHOD_GET ? bezoek->request->path : (struct str){0};
  if (bezoek->kader.mijn) {
    response_redirect(bezoek->response, S("/mijn/inloggen"));
    return;
  }
  if (naar.len == 0) naar = kept_form(bezoek);
  buf_init(&path, arena_van(bezoek), 4096);
  buf_add(&path, S("/inloggen"));
  if (naar.len && !str_eq(naar, S("/"))) {
    buf_add(&path, S("?naar="));
    http_write_encoded(&path, naar);
  }
  response_redirect(bezoek->response, buf_str(&path));
}

bool pagina_dicht(struct bezoek *bezoek, struct str waarom) {
  pagina_weigeren(&bezoek->werk, bezoek->pagina->path, &bezoek->fault);
  if (bezoek->fault.class == FAULT_ACCESS) bezoek->fault.message = waarom;
  return false;
}

/* It was sent after all: a page that was done leads on. That it stays a day longer when this fails, harms nobody. */
static void forget_kept_form(struct bezoek *bezoek) {
  struct str id = formulier_waarde(bezoek, "verstuurd");
  struct fault fault;
  fault_init(&fault);
  if (bezoek->ingelogd && id_valid(id) && bezoek->response->status == 303) verstuurd_weg(&bezoek->werk, id, &fault);
}

static bool admit(struct bezoek *bezoek) {
  /* Who wants to be gone at once is gone, whatever session the page came from. */
  bool leaves = bezoek->pagina->doen == mijn_weg_doen;
  if (bezoek->request->method == METHOD_POST && !leaves && !is_own_form(bezoek))
    return fault_set(&bezoek->fault, FAULT_ACCESS,
                     S("Dit formulier hoort niet bij uw sessie. Misschien was u opnieuw ingelogd."), "foreign form");
  if (bezoek->pagina->rollen && !(bezoek->pagina->rollen >> bezoek->sessie.actor.rol & 1))
    return pagina_dicht(bezoek, S("Deze pagina is voor een andere rol dan de uwe."));
  return true;
}

static void answer(struct bezoek *bezoek) {
  bool known = recognise(bezoek);
  fill_frame(bezoek);
  if (known && bezoek->pagina->rollen && !bezoek->ingelogd) {
    send_to_login(bezoek);
    return;
  }
  int64_t wait = known ? te_vaak(bezoek) : 0;
  if (wait) {
    show_wait(bezoek, wait);
    return;
  }
  int64_t before = werk_bewaard();
  if (!known || !admit(bezoek) || !bezoek->pagina->doen(bezoek)) show_fault(bezoek, werk_bewaard() > before);
  te_vaak_tellen(bezoek);
  forget_kept_form(bezoek);
}

void bezoek_afhandelen(const struct omgeving *omgeving, const struct pagina *pagina, struct request *request,
                       struct response *response) {
  struct bezoek bezoek = visit_of(omgeving, pagina, request, response);
  if (pagina->samen) werk_samen_lezen(&bezoek.werk);
  answer(&bezoek);
  if (!pagina->samen) return;
  fault_init(&bezoek.fault);
  if (!werk_gelezen(&bezoek.werk, &bezoek.fault)) show_fault(&bezoek, false);
}

void bezoek_probleem(const struct omgeving *omgeving, int status, struct request *request, struct response *response) {
  static const struct {
    int status;
    const char *kop, *wat, *doen;
  } problems[] = {
      {404, "Deze pagina is er niet", "Het adres klopt niet, of de pagina bestaat niet meer.",
       "Kijk of het adres goed is, of ga terug naar het begin."},
      {405, "Dit kan hier niet", "Deze pagina kan niet op deze manier worden geopend.",
       "Ga terug naar het begin en probeer het vandaar."},
      {413, "Dit is te groot", "Het bestand of de tekst is te groot om te ontvangen.",
       "Een bijlage mag hoogstens 10 MB zijn, bestanden van de inrichting samen 15 MB."},
      {503, "Schakel heeft het even druk", "Er zijn op dit moment te veel vragen tegelijk.",
       "Wacht een paar tellen en ververs de pagina."},
      {500, "Er ging iets mis in Schakel", "Uw vraag is niet uitgevoerd.",
       "Probeer het opnieuw. Blijft het misgaan? Vraag de beheerder om hulp."},
      {400, "Dit begrijpt Schakel niet", "Wat uw browser stuurde klopt niet.",
       "Ga terug naar het begin en probeer het opnieuw."},
  };
  size_t last = sizeof problems / sizeof problems[0] - 1, at = 0;
  while (at < last && problems[at].status != status) at++;
  struct bezoek bezoek = {.omgeving = omgeving, .request = request, .response = response};
  struct foutpagina page = {.kop = str_of(problems[at].kop),
                            .wat = str_of(problems[at].wat),
                            .doen = str_of(problems[at].doen),
                            .pad = S("/"),
                            .knop = S("Naar het begin"),
                            .nummer = request->request_id};
  fill_frame(&bezoek);
  response->status = status;
  response->body.len = 0;
  tpl_fout(&response->body, kader_van(&bezoek, problems[at].kop, ""), &page, false);
}

-- Load for wrk. The first argument names a file that returns what to ask: method, paths, wie (whose cookies and tokens,
-- by turns) and fields (of a form; INZENDING stands for a fresh key in every request, TOKEN for that of who sends it).
-- The second is a number that is another one in every run. Prints one line of JSON.
local doel, lopend, opgemaakt
local tekens = "0123456789abcdefghjkmnpqrstvwxyz"

-- As random as those of the program: a key in order would always land beside the one before.
local function sleutel()
  local tekst = {}
  for i = 1, 26 do
    local cijfer = math.random(1, 32)
    tekst[i] = tekens:sub(cijfer, cijfer)
  end
  return table.concat(tekst)
end

local function kop(nummer)
  local headers = { ["Cookie"] = doel.wie[nummer % #doel.wie + 1].cookie }
  if doel.method == "POST" then headers["Content-Type"] = "application/x-www-form-urlencoded" end
  return headers
end

function init(args)
  doel, lopend, opgemaakt = dofile(args[1]), 0, {}
  math.randomseed(tonumber(args[2]))
  if doel.method == "GET" then
    for i, path in ipairs(doel.paths) do opgemaakt[i] = wrk.format("GET", path, kop(i - 1)) end
  end
end

function request()
  local at = lopend % #doel.paths + 1
  local token = doel.wie[lopend % #doel.wie + 1].token
  lopend = lopend + 1
  if doel.method == "GET" then return opgemaakt[at] end
  local body = doel.fields[(lopend - 1) % #doel.fields + 1]:gsub("INZENDING", sleutel()):gsub("TOKEN", token)
  return wrk.format("POST", doel.paths[at], kop(lopend - 1), body)
end

function done(summary, latency)
  io.write(string.format('\n{"aantal": %d, "us": %d, "p50": %d, "p99": %d, "bytes": %d, "fouten": %d, "verbroken": %d}\n',
    summary.requests, summary.duration, latency:percentile(50), latency:percentile(99), summary.bytes, summary.errors.status,
    summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end

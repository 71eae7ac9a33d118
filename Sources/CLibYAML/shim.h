// libyaml's public header; the link flags come from pkg-config (or `make release`).
#include <yaml.h>

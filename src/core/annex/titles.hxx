// The texts above an annex's table and the name of its last row.
#pragma once

#include "annex/annex.hxx"

#include <span>
#include <string>

namespace ansinh::annex {

/// In capitals. The title asked for; else the source's, when it speaks of a target and of no other year than
/// the one asked for; else one of the products and the year, which is left blank where neither the request
/// nor the table says one year. Throws Error "annex.year".
std::string title_of(const table::Table& table, std::span<const table::Product> products, const Words& paper,
                     const Request& request);

/// "(Kèm theo Quyết định số …)": number and day are for the one who issues the decision.
std::string reference_of(const Words& paper, const Request& request);

/// "Toàn xã", or what a word in the unit asked for, the table's totals or the texts above it says instead.
std::string total_name(const table::Sheet& sheet, const table::Table& table, const Words& paper,
                       const Request& request);

} // namespace ansinh::annex

// Which papers are numbered together, and the next number among them. Numbers run from 01 on 1 January to 31
// December (Decree 30/2020/NĐ-CP, article 15); a committee that uses the seal takes numbers of its own (annex
// I, II.3).
#pragma once

#include "calendar/date.hxx"
#include "numbering/register.hxx"
#include "numbering/words.hxx"
#include "profile/profile.hxx"

#include <optional>
#include <string>
#include <vector>

namespace ansinh::numbering {

/// `committee`: one for all the committee's papers. `symbol`: one for each symbol. `office`: the office's,
/// whose clerk gives the number, and papers of one kind share it.
using SeriesKind = profile::NumberSeries;

struct Series {
    SeriesKind kind = SeriesKind::committee;
    std::string symbol; ///< of the paper to be numbered
    int year = 0;
};

/// The entries of the series, in the order of the register.
std::vector<Entry> entries_of(const Register& in, const Series& series, const Words& words);

/// What keeps the series' year from being numbered: the register's faults of that year, then numbers given
/// twice, "register.twice" (cell, the first one's cell, number). In the office's series only the same number
/// with the same symbol is certainly one too many.
std::vector<Message> faults_of(const Register& in, const std::string& sheet, const Series& series,
                               const Words& words);

/// The largest number taken + 1; 1 in a new year. Gaps are never filled. Throws Error "register.full" when
/// there is none left.
int next_number(const std::vector<Entry>& entries);

/// The numbers between the smallest and the largest taken that are missing.
std::vector<int> gaps(const std::vector<Entry>& entries);

/// A number somebody asks for, checked. Throws Error "register.taken" (number, cell), and but for the
/// office's series "register.not-last" (number, the largest taken): what was left out stays left out.
void check_free(const BareNumber& asked, const std::vector<Entry>& entries, const Register& in,
                const std::string& sheet, const Series& series);

/// Papers are numbered in the order of their days. Throws Error "register.earlier" (day asked for, number and
/// day of the latest one, its cell) but for the office's series.
void check_order(calendar::Date on, const std::vector<Entry>& entries, const Register& in,
                 const std::string& sheet, const Series& series);

} // namespace ansinh::numbering

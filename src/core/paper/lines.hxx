// Single lines of a paper by the rules of Nghị định 30/2020/NĐ-CP: number, place and date, references.
#pragma once

#include "paper/form.hxx"
#include "paper/kinds.hxx"
#include "paper/paper.hxx"

#include <string>
#include <string_view>

namespace ansinh::paper {

/// "05", "12": numbers below 10 have a 0 in front. Precondition: at least 1.
std::string padded_number(int number);

/// "Số: 05/KH-BCĐ"; without a number "Số:      /KH-BCĐ" (Phụ lục I, II.3).
std::string number_line(const Form& form, std::optional<int> number, std::string_view symbol);

/// "Ia Nan, ngày 05 tháng 01 năm 2026"; without a date "Ia Nan, ngày      tháng      năm     ", and without a
/// place a blank with that hint (Phụ lục I, II.4).
Text place_date_line(const Form& form, std::string_view place, std::optional<Date> date,
                     std::string_view hint);

/// "(Kèm theo Kế hoạch số 05/KH-BCĐ ngày 05 tháng 01 năm 2026 của Ban Chỉ đạo …)", with blanks where the
/// paper is a draft (Phụ lục I, III.1).
std::string annex_reference(const Form& form, const Kind& kind, const Paper& paper);

/// "I", "II", … Precondition: 1 to 3999.
std::string roman(int number);

} // namespace ansinh::paper

// The plain measures of a periodic report: does a row balance, how many are covered, how many stayed. Called
// from Calc cell by cell. Arguments are cells' numbers (the decimal they show with 15 significant digits).
#pragma once

#include <optional>

namespace ansinh::report {

/// closing − (opening + increase − decrease): 0 when the row balances. In people or in money; fractions
/// (money in thousands) are exact: (0.1, 0.2, 0, 0.3) is 0. A difference may be negative. Throws Error
/// "value.not-number" with the argument's IDL name where one is not finite.
double balance(double opening, double increase, double decrease, double closing);

/// participants ÷ population, above 1 where more take part than live there; nothing where the population is 0
/// (Mỏ Cày Điều 5.2.1). People are whole numbers 0 … 2^53, else Error "value.negative" or "value.not-whole"
/// with the argument's IDL name.
std::optional<double> coverage(double participants, double population);

/// renewed ÷ due: of those whose paid-up time ends in the period, who stayed (Mỏ Cày Điều 5.2.11, "tỷ lệ duy
/// trì người tham gia đến hạn đóng tiếp tục tham gia"; Quy Nhơn Điều 6.3). Nothing where nobody was due.
/// Errors as coverage().
std::optional<double> retention(double renewed, double due);

} // namespace ansinh::report

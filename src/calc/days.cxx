#include "calc/days.hxx"

#include "border/null_date.hxx"
#include "border/text.hxx"
#include "calc/arguments.hxx"
#include "calendar/holiday.hxx"
#include "text/normalise.hxx"

#include <string>

namespace ansinh::calc {

namespace {

using css::uno::Any;
using css::uno::Sequence;
using Row = Sequence<Any>;

constexpr char silent[] = "chưa quy định";
constexpr sal_Int32 day_column = 0, name_column = 1, kind_column = 2;

std::string words(const Row& row, sal_Int32 column) {
    rtl::OUString text;
    if (column < row.getLength()) row[column] >>= text;
    return border::to_utf8(text);
}

bool is_blank_row(const Row& row) {
    for (const Any& cell : row)
        if (!is_blank(cell, "name.holidays")) return false;
    return true;
}

bool is_header(const Row& row) {
    return text::plain_key(words(row, day_column)) == "ngay";
}

} // namespace

Days::Days(const css::uno::Reference<css::beans::XPropertySet>& document)
    : m_null_date(border::null_date(document)) {}

std::optional<calendar::Date> Days::day(const Any& cell) const {
    double serial = 0;
    if (cell.getValueTypeClass() == css::uno::TypeClass_STRING || !(cell >>= serial)) return std::nullopt;
    if (serial >= 0 && serial < 1) return std::nullopt;
    return calendar::from_serial(serial, m_null_date);
}

calendar::Date Days::date(const Any& argument, const char* name) const {
    const auto result = day(Any(number(argument, name)));
    if (!result) throw Error("argument.not-date", {named(name)});
    return *result;
}

std::optional<calendar::Date> Days::date_or_blank(const Any& argument, const char* name) const {
    return is_blank(argument, name) ? std::nullopt : std::optional(date(argument, name));
}

std::optional<calendar::Date> Days::date_or_silent(const Any& argument, const char* name) const {
    rtl::OUString words;
    if (!(single(argument, name) >>= words)) return date(argument, name);
    if (text::plain_key(border::to_utf8(words)) == text::plain_key(silent)) return std::nullopt;
    throw Error("argument.not-due", {named(name)});
}

Any Days::cell(const std::optional<calendar::Date>& date) const {
    return date ? Any(serial(*date)) : Any(border::to_office(silent));
}

std::vector<calendar::SpecialDay> Days::special_days(const Any& argument) const {
    if (!argument.hasValue()) return {};
    Block block;
    if (!(argument >>= block)) {
        if (is_blank(argument, "name.holidays")) return {};
        return {{date(argument, "name.holidays"), {}, calendar::DayKind::holiday}};
    }
    std::vector<calendar::SpecialDay> result;
    std::int64_t number = 0;
    for (const Row& row : block) {
        ++number;
        if (is_blank_row(row) || is_header(row)) continue;
        const auto date = day(row[day_column]);
        if (!date) throw Error("holidays.row", {number});
        result.push_back({*date, words(row, name_column), calendar::day_kind(words(row, kind_column))});
    }
    return result;
}

} // namespace ansinh::calc

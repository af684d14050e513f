// Every value of a profile by name, listed once for all who read or write one: the file's reader, and the
// writer and reader of the *Tham số* sheet. Between them and the typed profile values travel as `Plain`.
#pragma once

#include "profile/names.hxx"
#include "profile/profile.hxx"

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace ansinh::profile {

enum class ShapeKind : std::uint8_t {
    text,
    lines,
    identifier, ///< a-z, 0-9 and '-'
    whole,
    choice, ///< one of an enumeration
    choices ///< several of an enumeration
};

/// What a value may be.
struct Shape {
    ShapeKind kind = ShapeKind::text;
    bool may_be_silent = true;
    int least = 0; ///< of a whole number
    int most = 0;
    const Enumeration* choices = nullptr;
};

/// Nothing where silent, a whole number or the place of a choice, a text, lines, the places of choices.
using Plain = std::variant<std::monostate, std::int64_t, std::string, std::vector<std::string>,
                           std::vector<std::size_t>>;

/// What the type of a value does not say.
struct Limits {
    int least = 0;
    int most = 0;
    bool identifier = false;
};

inline constexpr Limits identifier{0, 0, true};
inline constexpr Limits day_of_month{1, 31};
inline constexpr Limits tier_limits{1, 9};
inline constexpr Limits year_limits{1, 60};
inline constexpr Limits month_limits{1, 60};
inline constexpr Limits collector_limits{0, 1000};
inline constexpr Limits order_limits{1, 1000};

/// How one type of value becomes plain and back.
template <class Value>
struct Form {
    static_assert(std::is_enum_v<Value> || std::same_as<Value, bool>);
    static Shape shape(Limits) { return {ShapeKind::choice, false, 0, 0, &enumeration<Value>()}; }
    static Plain plain(Value value) { return static_cast<std::int64_t>(value); }
    static Value typed(const Plain& plain) { return static_cast<Value>(std::get<std::int64_t>(plain)); }
};

template <>
struct Form<int> {
    static Shape shape(Limits limits) { return {ShapeKind::whole, false, limits.least, limits.most}; }
    static Plain plain(int value) { return std::int64_t{value}; }
    static int typed(const Plain& plain) { return static_cast<int>(std::get<std::int64_t>(plain)); }
};

template <>
struct Form<std::string> {
    static Shape shape(Limits limits) {
        return {limits.identifier ? ShapeKind::identifier : ShapeKind::text, false};
    }
    static Plain plain(const std::string& value) { return value; }
    static std::string typed(const Plain& plain) { return std::get<std::string>(plain); }
};

template <>
struct Form<std::vector<std::string>> {
    static Shape shape(Limits) { return {ShapeKind::lines, false}; }
    static Plain plain(const std::vector<std::string>& value) { return value; }
    static std::vector<std::string> typed(const Plain& plain) {
        return std::get<std::vector<std::string>>(plain);
    }
};

template <class Choice>
struct Form<std::vector<Choice>> {
    static Shape shape(Limits) { return {ShapeKind::choices, false, 0, 0, &enumeration<Choice>()}; }
    static Plain plain(const std::vector<Choice>& values) {
        std::vector<std::size_t> places;
        for (const Choice value : values)
            places.push_back(static_cast<std::size_t>(value));
        return places;
    }
    static std::vector<Choice> typed(const Plain& plain) {
        std::vector<Choice> values;
        for (const std::size_t place : std::get<std::vector<std::size_t>>(plain))
            values.push_back(static_cast<Choice>(place));
        return values;
    }
};

template <class Value>
struct Form<std::optional<Value>> {
    static Shape shape(Limits limits) {
        Shape shape = Form<Value>::shape(limits);
        shape.may_be_silent = true;
        return shape;
    }
    static Plain plain(const std::optional<Value>& value) {
        return value ? Form<Value>::plain(*value) : Plain();
    }
    static std::optional<Value> typed(const Plain& plain) {
        if (std::holds_alternative<std::monostate>(plain)) return std::nullopt;
        return Form<Value>::typed(plain);
    }
};

template <class Value>
Shape shape_of(const Value&, Limits limits) {
    return Form<Value>::shape(limits);
}

template <class Value>
Plain plain_of(const Value& value) {
    return Form<Value>::plain(value);
}

/// A value that must be there keeps its default where `plain` is silent; whoever read it has said so.
template <class Value>
void assign(Value& value, const Plain& plain) {
    if (Form<Value>::shape({}).may_be_silent || !std::holds_alternative<std::monostate>(plain))
        value = Form<Value>::typed(plain);
}

template <class Given, class Wanted>
concept Either = std::same_as<std::remove_const_t<Given>, Wanted>;

// What a record is known by. A visitor takes (name, value, limits).

template <Either<Chair> R, class Visit>
void each_key(R& record, Visit&& visit) {
    visit("role", record.role, Limits{});
}

template <Either<ReportRule> R, class Visit>
void each_key(R& record, Visit&& visit) {
    visit("kind", record.kind, Limits{});
    visit("tier", record.tier, tier_limits);
}

template <Either<Duty> R, class Visit>
void each_key(R&, Visit&&) {}

template <class R, class Visit>
requires requires(R& record) {
    record.id;
}
void each_key(R& record, Visit&& visit) {
    visit("id", record.id, identifier);
}

// What else a record holds.

template <Either<Chair> R, class Visit>
void each_field(R& record, Visit&& visit) {
    visit("delegation", record.delegation, Limits{});
}

template <Either<Gathering> R, class Visit>
void each_field(R& record, Visit&& visit) {
    visit("name", record.name, Limits{});
    visit("period", record.period, Limits{});
}

template <Either<ReportRule> R, class Visit>
void each_field(R& record, Visit&& visit) {
    visit("from", record.from, Limits{});
    visit("to", record.to, Limits{});
    visit("day", record.day, day_of_month);
    visit("month", record.month, Limits{});
    visit("strictly_before", record.strictly_before, Limits{});
    visit("roll", record.roll, Limits{});
    visit("cut_off_day", record.cut_off_day, day_of_month);
    visit("cut_off_month", record.cut_off_month, Limits{});
}

template <Either<Reporter> R, class Visit>
void each_field(R& record, Visit&& visit) {
    visit("tier", record.tier, tier_limits);
    visit("name", record.name, Limits{});
    visit("seat", record.seat, identifier);
    visit("each", record.each, Limits{});
}

template <Either<TargetStep> R, class Visit>
void each_field(R& record, Visit&& visit) {
    visit("from", record.from, Limits{});
    visit("to", record.to, Limits{});
    visit("grain", record.grain, Limits{});
}

template <Either<HandedList> R, class Visit>
void each_field(R& record, Visit&& visit) {
    visit("name", record.name, Limits{});
    visit("from", record.from, Limits{});
    visit("to", record.to, Limits{});
    visit("period", record.period, Limits{});
}

template <Either<Signature> R, class Visit>
void each_field(R& record, Visit&& visit) {
    visit("paper", record.paper, Limits{});
    visit("lines", record.lines, Limits{});
}

template <Either<Symbol> R, class Visit>
void each_field(R& record, Visit&& visit) {
    visit("paper", record.paper, Limits{});
    visit("symbol", record.symbol, Limits{});
}

template <Either<Seat> R, class Visit>
void each_field(R& record, Visit&& visit) {
    visit("role", record.role, Limits{});
    visit("title", record.title, Limits{});
    visit("post", record.post, Limits{});
    visit("each", record.each, Limits{});
    visit("successor", record.successor, Limits{});
}

template <Either<Duty> R, class Visit>
void each_field(R& record, Visit&& visit) {
    visit("seat", record.seat, identifier);
    visit("roles", record.roles, Limits{});
    visit("order", record.order, order_limits);
    visit("text", record.text, Limits{});
}

/// What a *Tham số* sheet says of the profile itself. A visitor takes (name, value, limits).
template <Either<Profile> P, class Visit>
void each_identity(P& profile, Visit&& visit) {
    visit("profile", profile.name, identifier);
    visit("profile_title", profile.title, Limits{});
}

/// A visitor takes (name, setting, limits).
template <Either<Settings> S, class Visit>
void each_setting(S& s, Visit&& visit) {
    visit("committee_name", s.committee_name, Limits{});
    visit("committee_scope", s.committee_scope, Limits{});
    visit("level", s.level, Limits{});
    visit("subunit", s.subunit, Limits{});
    visit("standing_body", s.standing_body, Limits{});
    visit("seal", s.seal, Limits{});
    visit("number_series", s.number_series, Limits{});
    visit("product_health", s.product_health, Limits{});
    visit("product_pension", s.product_pension, Limits{});
    visit("meeting_months", s.meeting_months, month_limits);
    visit("meeting_extraordinary", s.meeting_extraordinary, Limits{});
    visit("meeting_absence", s.meeting_absence, Limits{});
    visit("meeting_substitute_required", s.meeting_substitute_required, Limits{});
    visit("meeting_written_opinion", s.meeting_written_opinion, Limits{});
    visit("meeting_written_counts", s.meeting_written_counts, Limits{});
    visit("meeting_prepared_by", s.meeting_prepared_by, Limits{});
    visit("decision_majority", s.decision_majority, Limits{});
    visit("decision_dissent", s.decision_dissent, Limits{});
    visit("reports_combined", s.reports_combined, Limits{});
    visit("collectors_per", s.collectors_per, Limits{});
    visit("collectors_least", s.collectors_least, collector_limits);
    visit("collectors_most", s.collectors_most, collector_limits);
    visit("collectors_collaborators", s.collectors_collaborators, Limits{});
    visit("collectors_tenure_years", s.collectors_tenure_years, year_limits);
    visit("emulation_periods", s.emulation_periods, Limits{});
}

/// The lists that a *Tham số* sheet holds too. A visitor takes (name, list).
template <Either<Profile> P, class Visit>
void each_sheet_list(P& profile, Visit&& visit) {
    visit("chairs", profile.chairs);
    visit("gatherings", profile.gatherings);
    visit("reports", profile.reports);
    visit("targets", profile.targets);
    visit("lists", profile.lists);
    visit("signatures", profile.signatures);
    visit("symbols", profile.symbols);
}

/// The lists that stay in the profile: people and duties have sheets of their own.
template <Either<Profile> P, class Visit>
void each_other_list(P& profile, Visit&& visit) {
    visit("reporters", profile.reporters);
    visit("seats", profile.seats);
    visit("duties", profile.duties);
}

} // namespace ansinh::profile

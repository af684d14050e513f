// What one regulation lays down: how often its committee meets, who reports to whom and before which day, who
// sits on it with which duties. Shapes and field names follow docs/design/profile.md. What is empty here is
// what the source leaves open.
#pragma once

#include "calendar/date.hxx"
#include "calendar/deadline.hxx"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace ansinh::profile {

using calendar::Date;
using calendar::Roll; ///< where a last day that is no working day moves

enum class Product : std::uint8_t { social, health, unemployment };
enum class Level : std::uint8_t { province, ward, commune, special_zone };
/// `party`: a body with duties but no seat on the committee.
enum class Role : std::uint8_t { head, standing_deputy, deputy, member, invited, party };
/// Every so often; `round` is a campaign round, `request` whenever a party asks.
enum class Occasion : std::uint8_t { year, half, quarter, month, week, round, request };
enum class ReportKind : std::uint8_t { year, first_half, second_half, quarter, month, week, round };
/// The month of a day that depends on a period.
enum class MonthOf : std::uint8_t { last_of_period, after_period };
/// What collectors are counted for.
/// Which papers are numbered together: all of the committee's, those with one symbol, or the office's too.
enum class NumberSeries : std::uint8_t { committee, symbol, office };

enum class CollectorsPer : std::uint8_t { provider_round, collection_point, subunit };
/// What a seat or a reporter repeats over.
enum class Each : std::uint8_t { subunit, school, provider, district };

/// Where a value comes from.
struct Origin {
    std::string document;  ///< id of a Document; empty: nothing says it (a clerk typed it)
    std::string article;   ///< "Điều 8.1"; empty where no article speaks of it
    bool restored = false; ///< the wording was restored from a scan
    std::string note;
    bool operator==(const Origin&) const = default;
};

/// A single value; empty: the regulation is silent.
template <class T>
struct Setting {
    std::optional<T> value;
    Origin origin;
    bool operator==(const Setting&) const = default;
};

using Text = std::optional<std::string>;

struct Document {
    std::string id;
    std::string name; ///< full citation
    std::optional<Date> date, from, to;
    bool scan = false;
    bool operator==(const Document&) const = default;
};

struct Settings {
    Setting<std::string> committee_name;
    Setting<std::vector<Product>> committee_scope;
    Setting<Level> level;
    Setting<std::string> subunit;
    Setting<std::string> standing_body;
    Setting<std::string> seal;
    Setting<NumberSeries> number_series;
    Setting<std::string> product_health;
    Setting<std::string> product_pension;
    Setting<int> meeting_months;
    Setting<std::string> meeting_extraordinary;
    Setting<std::string> meeting_absence;
    Setting<bool> meeting_substitute_required;
    Setting<bool> meeting_written_opinion;
    Setting<bool> meeting_written_counts;
    Setting<std::string> meeting_prepared_by;
    Setting<bool> decision_majority;
    Setting<std::string> decision_dissent;
    Setting<bool> reports_combined;
    Setting<CollectorsPer> collectors_per;
    Setting<int> collectors_least;
    Setting<int> collectors_most;
    Setting<bool> collectors_collaborators;
    Setting<int> collectors_tenure_years;
    Setting<std::vector<Occasion>> emulation_periods;
    bool operator==(const Settings&) const = default;
};

struct Chair {
    Role role = Role::head;
    std::optional<bool> delegation; ///< only when the head has delegated it
    Origin origin;
    bool operator==(const Chair&) const = default;
};

struct Gathering {
    std::string id;
    Text name;
    std::optional<Occasion> period;
    Origin origin;
    bool operator==(const Gathering&) const = default;
};

/// One kind of report on one tier. `month` and `strictly_before` are there exactly when `day` is.
struct ReportRule {
    ReportKind kind = ReportKind::quarter;
    int tier = 1;
    Text from, to;
    std::optional<int> day;
    std::optional<MonthOf> month;
    std::optional<bool> strictly_before;
    std::optional<Roll> roll;
    std::optional<int> cut_off_day;
    std::optional<MonthOf> cut_off_month;
    Origin origin;
    bool operator==(const ReportRule&) const = default;
};

struct Reporter {
    std::string id;
    int tier = 1;
    std::string name;
    Text seat; ///< id of a Seat when a member reports
    std::optional<Each> each;
    Origin origin;
    bool operator==(const Reporter&) const = default;
};

struct TargetStep {
    std::string id;
    Text from, to;
    std::optional<std::vector<Occasion>> grain;
    Origin origin;
    bool operator==(const TargetStep&) const = default;
};

struct HandedList {
    std::string id;
    Text name, from, to;
    std::optional<Occasion> period;
    Origin origin;
    bool operator==(const HandedList&) const = default;
};

struct Signature {
    std::string id;
    Text paper;
    std::optional<std::vector<std::string>> lines; ///< top to bottom
    Origin origin;
    bool operator==(const Signature&) const = default;
};

struct Symbol {
    std::string id;
    Text paper, symbol;
    Origin origin;
    bool operator==(const Symbol&) const = default;
};

struct Seat {
    std::string id;
    Role role = Role::member;
    std::string title; ///< in the committee
    Text post;         ///< post and office
    std::optional<Each> each;
    Text successor; ///< the body that took over, once somebody has filled it in
    Origin origin;
    bool operator==(const Seat&) const = default;
};

/// One bullet or letter of an article; for one seat or for all seats of some roles.
struct Duty {
    Text seat;
    std::optional<std::vector<Role>> roles; ///< when `seat` is not there
    int order = 1;                          ///< within the article
    std::string text;
    Origin origin;
    bool operator==(const Duty&) const = default;
};

struct Profile {
    std::string name;
    std::string title;
    std::vector<Document> documents;
    Settings settings;
    std::vector<Chair> chairs;
    std::vector<Gathering> gatherings;
    std::vector<ReportRule> reports;
    std::vector<Reporter> reporters;
    std::vector<TargetStep> targets;
    std::vector<HandedList> lists;
    std::vector<Signature> signatures;
    std::vector<Symbol> symbols;
    std::vector<Seat> seats;
    std::vector<Duty> duties;
    bool operator==(const Profile&) const = default;
};

} // namespace ansinh::profile

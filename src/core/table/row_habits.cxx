// Reading the habits of a table off all of its rows.
#include "table/row_habits.hxx"

#include "text/normalise.hxx"

#include <algorithm>
#include <unordered_map>

namespace ansinh::table {

Habits habits_of(const std::vector<Sight>& sights, const KeyColumns& keys, const Vocabulary& words) {
    Habits habits;
    habits.named = keys.name.has_value();
    habits.figures_used = false;
    std::unordered_map<std::string, int> spellings, counts;
    int names = 0, communes = 0, totals = 0;
    for (const Sight& sight : sights) {
        habits.numbered = habits.numbered || sight.ordinal.kind == OrdinalKind::arabic;
        habits.figures_used = habits.figures_used || sight.figures() > 0;
        const bool total = sight.wording && words.is_total(*sight.wording);
        totals += total ? 1 : 0;
        if (sight.is_numbered() || total) habits.last_counted_row = sight.row;
        if (sight.wording && sight.figures() > 0 && words.is_commune(*sight.wording)) ++communes;
    }
    habits.one_commune = communes == 1 && totals == 0;
    const auto top =
        std::find_if(sights.begin(), sights.end(), [](const Sight& sight) { return !sight.is_blank(); });
    habits.total_on_top = top != sights.end() && top->wording && words.is_total(*top->wording);
    for (const Sight& sight : sights) {
        const bool unit_like = habits.numbered ? sight.ordinal.kind == OrdinalKind::arabic
                                               : sight.wording && !words.is_total(*sight.wording);
        if (!unit_like || sight.name.empty()) continue;
        ++names;
        ++spellings[sight.name.substr(0, sight.name.find(' '))];
    }
    for (const auto& [spelling, count] : spellings)
        counts[text::plain_key(spelling)] += count;
    for (const auto& [word, count] : counts)
        if (count > 1 && count * 5 >= names * 3) habits.first_word = word;
    return habits;
}

} // namespace ansinh::table

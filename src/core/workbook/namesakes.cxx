#include "workbook/namesakes.hxx"

#include "text/normalise.hxx"

#include <map>

namespace ansinh::workbook {

std::vector<std::string> told_apart(const std::vector<NamedUnit>& units) {
    std::map<std::string, int> times;
    for (const NamedUnit& unit : units)
        ++times[text::name_key(unit.name)];
    std::vector<std::string> names;
    for (const NamedUnit& unit : units) {
        names.push_back(unit.name);
        if (unit.name.empty() || times[text::name_key(unit.name)] == 1) continue;
        const std::string mark = !unit.area.empty()   ? unit.area
                                 : !unit.code.empty() ? unit.code
                                                      : std::to_string(names.size());
        names.back() += " (" + mark + ')';
    }
    return names;
}

std::string told_apart_formula(int row) {
    const std::string place = std::to_string(row);
    const auto column = [&](const char* number) { return "INDEX(ds_thon;" + place + ";" + number + ")"; };
    const std::string name = "INDEX(ten_thon;" + place + ")", code = column("2"), area = column("4");
    const std::string mark = "IF(" + area + "<>\"\";" + area + ";IF(" + code + "<>\"\";" + code + ";" + place + "))";
    return name + "&IF(SUMPRODUCT(ten_thon=" + name + ")>1;\" (\"&" + mark + "&\")\";\"\")";
}

} // namespace ansinh::workbook

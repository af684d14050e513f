#include "workbook/forms.hxx"

#include "data/json.hxx"

#include <algorithm>
#include <stdexcept>

namespace ansinh::workbook {

namespace {

constexpr std::string_view group_mark = " › ";

FormColumn column_of(std::string_view key, const std::string& header) {
    const std::size_t mark = header.find(group_mark);
    if (mark == std::string::npos) return {std::string(key), {}, header};
    return {std::string(key), header.substr(0, mark), header.substr(mark + group_mark.size())};
}

Form form_of(const data::Node& node) {
    data::Fields fields(node);
    Form form{fields.need("id").line(), fields.need("name").line(), {}};
    for (const auto& [key, header] : fields.need("columns").members())
        form.columns.push_back(column_of(key, header.line()));
    fields.finish();
    return form;
}

} // namespace

Forms Forms::from_json(std::string_view json) {
    data::Fields root(data::Node::parse(json, "workbook-sheets.json"));
    root.may("source");
    root.may("note");
    Forms forms;
    for (const data::Node& node : root.need("sheets").elements()) {
        Form form = form_of(node);
        if (std::ranges::find(forms.m_forms, form.id, &Form::id) != forms.m_forms.end()) node.refuse(form.id);
        forms.m_forms.push_back(std::move(form));
    }
    root.finish();
    return forms;
}

const Form& Forms::form(std::string_view id) const {
    const auto found = std::ranges::find(m_forms, id, &Form::id);
    if (found == m_forms.end()) throw std::out_of_range("no such sheet: " + std::string(id));
    return *found;
}

} // namespace ansinh::workbook

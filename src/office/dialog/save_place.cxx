#include "office/dialog/save_place.hxx"

#include <com/sun/star/ui/dialogs/ExecutableDialogResults.hpp>
#include <com/sun/star/ui/dialogs/FilePicker.hpp>
#include <com/sun/star/ui/dialogs/TemplateDescription.hpp>
#include <com/sun/star/util/thePathSettings.hpp>

namespace ansinh::office {

namespace dialogs = css::ui::dialogs;

std::optional<rtl::OUString> ask_where_to_save(const border::Context& context, const Proposal& proposal) {
    const css::uno::Reference<dialogs::XFilePicker3> picker =
        dialogs::FilePicker::createWithMode(context, dialogs::TemplateDescription::FILESAVE_AUTOEXTENSION);
    const rtl::OUString pattern = "*." + proposal.ending;
    picker->setTitle(proposal.title);
    picker->appendFilter(pattern, pattern);
    picker->setCurrentFilter(pattern);
    picker->setDisplayDirectory(
        proposal.folder.isEmpty() ? css::util::thePathSettings::get(context)->getWork() : proposal.folder);
    picker->setDefaultName(proposal.name + "." + proposal.ending);
    if (picker->execute() != dialogs::ExecutableDialogResults::OK) return std::nullopt;
    const css::uno::Sequence<rtl::OUString> chosen = picker->getSelectedFiles();
    return chosen.hasElements() ? std::optional(chosen[0]) : std::nullopt;
}

} // namespace ansinh::office

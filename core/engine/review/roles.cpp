#include "core/engine/review/roles.h"

#include <algorithm>
#include <vector>

namespace holdfast::review {

namespace {

using enum Permission;

const std::vector<Permission>& permissionsOf(Role role)
{
    static const std::vector<Permission> admin = {Read,    Create,   Update, RunDesign, Override, Report,
                                                  Submit,  Comment,  CloseComment, SendBack,
                                                  WithdrawSubmission, WithdrawApproval};
    static const std::vector<Permission> manager = {Read, Create, Update, Report, Submit, Comment, WithdrawSubmission};
    static const std::vector<Permission> engineer = {Read,   RunDesign, Override,     Report,
                                                     Submit, Comment,   CloseComment, WithdrawSubmission};
    static const std::vector<Permission> reviewer = {Read, Comment, CloseComment, SendBack, Approve, WithdrawApproval};
    static const std::vector<Permission> viewer = {Read};
    switch (role) {
    case Role::Admin: return admin;
    case Role::ProjectManager: return manager;
    case Role::Engineer: return engineer;
    case Role::PeReviewer: return reviewer;
    case Role::Viewer: break;
    }
    return viewer;
}

} // namespace

bool mayDo(Role role, Permission permission)
{
    return std::ranges::find(permissionsOf(role), permission) != permissionsOf(role).end();
}

} // namespace holdfast::review

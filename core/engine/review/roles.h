// Who may do what in a project's review. A role is told, not proven: on one person's computer it says in which
// capacity somebody acts, and the audit trail keeps it.
#pragma once

#include "core/engine/base/reflect.h"

namespace holdfast::review {

enum class Role { Admin, ProjectManager, Engineer, PeReviewer, Viewer };
HOLDFAST_NAMES(Role, Admin, ProjectManager, Engineer, PeReviewer, Viewer)

enum class Permission { Read, Create, Update, RunDesign, Override, Report, Submit, Comment, CloseComment, SendBack,
                        Approve, WithdrawSubmission, WithdrawApproval };
HOLDFAST_NAMES(Permission, Read, Create, Update, RunDesign, Override, Report, Submit, Comment, CloseComment, SendBack,
               Approve, WithdrawSubmission, WithdrawApproval)

// One table. An administrator may do everything but approve: that is the licensed engineer's alone.
bool mayDo(Role role, Permission permission);

} // namespace holdfast::review

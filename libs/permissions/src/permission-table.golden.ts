/**
 * Who may do what, as decided and reviewed: change it only together with the product's rules (GitLab's permission matrix).
 * Each cell stands for a session and for tokens with the scopes api, read_api and read_user:
 *   r  allowed, a token needs read_api or api       -  refused: the role is too low (a token without the scope hears that first)
 *   w  allowed, a token needs api                   o  refused: the project's packages are switched off
 *   .  hidden: answered as if nothing were there
 * Rows are the project's or group's visibility and, for packages, the project's package access level.
 * Columns: no one known, outsider (signed in, no member), guest, planner, reporter, developer, maintainer, owner, administrator.
 */
export const permissionTable = `
                          no- out gst pln rep dev mnt own adm

package:read
  private, disabled       .   .   o   o   o   o   o   o   o
  private, private        .   .   -   -   r   r   r   r   r
  private, enabled        .   .   -   -   r   r   r   r   r
  private, public         r   r   r   r   r   r   r   r   r
  internal, disabled      .   o   o   o   o   o   o   o   o
  internal, private       .   -   -   -   r   r   r   r   r
  internal, enabled       .   r   r   r   r   r   r   r   r
  internal, public        r   r   r   r   r   r   r   r   r
  public, disabled        o   o   o   o   o   o   o   o   o
  public, private         -   -   -   -   r   r   r   r   r
  public, enabled         r   r   r   r   r   r   r   r   r
  public, public          r   r   r   r   r   r   r   r   r

package:publish
  private, disabled       .   .   o   o   o   o   o   o   o
  private, private        .   .   -   -   -   w   w   w   w
  private, enabled        .   .   -   -   -   w   w   w   w
  private, public         -   -   -   -   -   w   w   w   w
  internal, disabled      .   o   o   o   o   o   o   o   o
  internal, private       .   -   -   -   -   w   w   w   w
  internal, enabled       .   -   -   -   -   w   w   w   w
  internal, public        -   -   -   -   -   w   w   w   w
  public, disabled        o   o   o   o   o   o   o   o   o
  public, private         -   -   -   -   -   w   w   w   w
  public, enabled         -   -   -   -   -   w   w   w   w
  public, public          -   -   -   -   -   w   w   w   w

package:tag
  private, disabled       .   .   o   o   o   o   o   o   o
  private, private        .   .   -   -   -   w   w   w   w
  private, enabled        .   .   -   -   -   w   w   w   w
  private, public         -   -   -   -   -   w   w   w   w
  internal, disabled      .   o   o   o   o   o   o   o   o
  internal, private       .   -   -   -   -   w   w   w   w
  internal, enabled       .   -   -   -   -   w   w   w   w
  internal, public        -   -   -   -   -   w   w   w   w
  public, disabled        o   o   o   o   o   o   o   o   o
  public, private         -   -   -   -   -   w   w   w   w
  public, enabled         -   -   -   -   -   w   w   w   w
  public, public          -   -   -   -   -   w   w   w   w

package:deprecate
  private, disabled       .   .   o   o   o   o   o   o   o
  private, private        .   .   -   -   -   -   w   w   w
  private, enabled        .   .   -   -   -   -   w   w   w
  private, public         -   -   -   -   -   -   w   w   w
  internal, disabled      .   o   o   o   o   o   o   o   o
  internal, private       .   -   -   -   -   -   w   w   w
  internal, enabled       .   -   -   -   -   -   w   w   w
  internal, public        -   -   -   -   -   -   w   w   w
  public, disabled        o   o   o   o   o   o   o   o   o
  public, private         -   -   -   -   -   -   w   w   w
  public, enabled         -   -   -   -   -   -   w   w   w
  public, public          -   -   -   -   -   -   w   w   w

package:delete
  private, disabled       .   .   o   o   o   o   o   o   o
  private, private        .   .   -   -   -   -   w   w   w
  private, enabled        .   .   -   -   -   -   w   w   w
  private, public         -   -   -   -   -   -   w   w   w
  internal, disabled      .   o   o   o   o   o   o   o   o
  internal, private       .   -   -   -   -   -   w   w   w
  internal, enabled       .   -   -   -   -   -   w   w   w
  internal, public        -   -   -   -   -   -   w   w   w
  public, disabled        o   o   o   o   o   o   o   o   o
  public, private         -   -   -   -   -   -   w   w   w
  public, enabled         -   -   -   -   -   -   w   w   w
  public, public          -   -   -   -   -   -   w   w   w

nobody may pull from private: package:read
  private, public         .   .   -   -   r   r   r   r   r
  internal, public        .   r   r   r   r   r   r   r   r
  public, public          r   r   r   r   r   r   r   r   r

project:read
  private                 .   .   r   r   r   r   r   r   r
  internal                .   r   r   r   r   r   r   r   r
  public                  r   r   r   r   r   r   r   r   r

project:read_tokens
  private                 .   .   -   -   -   -   r   r   r
  internal                .   -   -   -   -   -   r   r   r
  public                  -   -   -   -   -   -   r   r   r

project:admin
  private                 .   .   -   -   -   -   w   w   w
  internal                .   -   -   -   -   -   w   w   w
  public                  -   -   -   -   -   -   w   w   w

project:delete
  private                 .   .   -   -   -   -   -   w   w
  internal                .   -   -   -   -   -   -   w   w
  public                  -   -   -   -   -   -   -   w   w

group:read
  private                 .   .   r   r   r   r   r   r   r
  internal                .   r   r   r   r   r   r   r   r
  public                  r   r   r   r   r   r   r   r   r

group:read_tokens
  private                 .   .   -   -   -   -   r   r   r
  internal                .   -   -   -   -   -   r   r   r
  public                  -   -   -   -   -   -   r   r   r

group:admin
  private                 .   .   -   -   -   -   -   w   w
  internal                .   -   -   -   -   -   -   w   w
  public                  -   -   -   -   -   -   -   w   w

group:create_project
  private                 .   .   -   -   -   w   w   w   w
  internal                .   -   -   -   -   w   w   w   w
  public                  -   -   -   -   -   w   w   w   w

group:create_subgroup
  private                 .   .   -   -   -   -   w   w   w
  internal                .   -   -   -   -   -   w   w   w
  public                  -   -   -   -   -   -   w   w   w

member of something inside: group:read
  private                 r   r   r   r   r   r   r   r   r
  internal                r   r   r   r   r   r   r   r   r
  public                  r   r   r   r   r   r   r   r   r

of a group: package:read
  private                 .   .   r   r   r   r   r   r   r
  internal                .   r   r   r   r   r   r   r   r
  public                  r   r   r   r   r   r   r   r   r

of a group: package:publish
  private                 .   .   w   w   w   w   w   w   w
  internal                .   w   w   w   w   w   w   w   w
  public                  -   w   w   w   w   w   w   w   w

of a group: package:tag
  private                 .   .   w   w   w   w   w   w   w
  internal                .   w   w   w   w   w   w   w   w
  public                  -   w   w   w   w   w   w   w   w

of a group: package:deprecate
  private                 .   .   w   w   w   w   w   w   w
  internal                .   w   w   w   w   w   w   w   w
  public                  -   w   w   w   w   w   w   w   w

of a group: package:delete
  private                 .   .   w   w   w   w   w   w   w
  internal                .   w   w   w   w   w   w   w   w
  public                  -   w   w   w   w   w   w   w   w

of the instance: package:read
                          r   r   r   r   r   r   r   r   r

of the instance: package:publish
                          -   w   w   w   w   w   w   w   w

of the instance: package:tag
                          -   w   w   w   w   w   w   w   w

of the instance: package:deprecate
                          -   w   w   w   w   w   w   w   w

of the instance: package:delete
                          -   w   w   w   w   w   w   w   w

of the instance: group:create_subgroup
                          -   w   w   w   w   w   w   w   w

instance:admin
                          -   -   -   -   -   -   -   -   w
`;
